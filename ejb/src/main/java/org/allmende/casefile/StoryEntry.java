package org.allmende.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.allmende.shared.TextList;
import org.jspecify.annotations.Nullable;

/** One line of a case's timeline: what happened, when, by whom. Its words come from the bundles: {@code story.<key>}. */
@Entity
@Table(name = "story_entry")
public class StoryEntry {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseFile;

    @Column(name = "subject_id")
    private UUID subject;

    @Column(name = "story_key")
    private String key;

    private Instant at;

    @Column(name = "actor_label")
    private String actorLabel;

    @Enumerated(EnumType.STRING)
    private StoryVisibility visibility;

    @Convert(converter = TextList.class)
    private List<String> args;

    private @Nullable String link;

    @SuppressWarnings("NullAway.Init")
    protected StoryEntry() {}

    StoryEntry(StoryLine line, Instant at, String actorLabel) {
        this.id = Ids.next();
        this.caseFile = line.caseId().value();
        this.subject = line.subject();
        this.key = line.key();
        this.at = at;
        this.actorLabel = actorLabel;
        this.visibility = line.visibility();
        this.args = line.args();
        this.link = line.link();
    }

    public CaseId caseId() {
        return new CaseId(caseFile);
    }

    /** The aggregate that it happened to: expression of interest, tender, bid, contract, milestone. */
    public UUID subject() {
        return subject;
    }

    public String key() {
        return key;
    }

    public Instant at() {
        return at;
    }

    public String actorLabel() {
        return actorLabel;
    }

    public StoryVisibility visibility() {
        return visibility;
    }

    public List<String> args() {
        return args;
    }

    /** Path of the page that tells more, from the context root. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }
}
