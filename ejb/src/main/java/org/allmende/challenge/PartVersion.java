package org.allmende.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.identity.Writing;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What a part of a draft said at some time. What one person writes as one {@link Writing} is one version. */
@Entity
@Table(name = "expression_part_version")
public class PartVersion {

    @Id
    private UUID id;

    @Column(name = "part_id")
    private UUID part;

    private int number;

    private String words;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private @Nullable UUID savedBy;

    @Column(name = "saved_by_name")
    private String savedByName;

    @SuppressWarnings("NullAway.Init")
    protected PartVersion() {}

    PartVersion(PartId part, int number, String words, PersonId author, String authorName, Instant now) {
        this.id = Ids.next();
        this.part = part.value();
        this.number = number;
        this.words = words;
        this.begunAt = now;
        this.savedAt = now;
        this.savedBy = author.value();
        this.savedByName = authorName;
    }

    boolean isContinuedBy(PersonId author, Instant now) {
        return new Writing(savedBy == null ? null : new PersonId(savedBy), savedAt).isContinuedBy(author, now);
    }

    void goOn(String newWords, Instant now) {
        words = newWords;
        savedAt = now;
    }

    /** 1 for the first of its part. */
    public int number() {
        return number;
    }

    public String words() {
        return words;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedBy() {
        return savedByName;
    }
}
