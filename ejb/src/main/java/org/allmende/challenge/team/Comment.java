package org.allmende.challenge.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.PartId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who reads a draft says about one of its parts; never sent to the council. It stays as it was written, and can be
 * settled once.
 *
 * <p>Errors: {@code EOI_COMMENT_LENGTH(least, most)}.
 */
@Entity
@Table(name = "expression_comment")
public class Comment {

    static final int LONGEST = 4_000;

    @Id
    private UUID id;

    @Column(name = "eoi_id")
    private UUID eoi;

    @Column(name = "part_id")
    private UUID part;

    private String words;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "written_by")
    private UUID writtenBy;

    @Column(name = "written_by_name")
    private String writtenByName;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by_name")
    private @Nullable String settledByName;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    Comment(ExpressionPart part, String words, OrganisationId organisation, PersonId author, String name, Instant now) {
        this.id = Ids.next();
        this.eoi = part.expression().value();
        this.part = part.id().value();
        this.words = TextLength.within("EOI_COMMENT_LENGTH", words, 1, LONGEST);
        this.organisation = organisation.value();
        this.writtenBy = author.value();
        this.writtenByName = name;
        this.writtenAt = now;
    }

    /** Nothing happens to one that is settled already. */
    void settle(String name, Instant now) {
        if (settledAt == null) {
            settledAt = now;
            settledByName = name;
        }
    }

    public CommentId id() {
        return new CommentId(id);
    }

    public EoiId eoi() {
        return new EoiId(eoi);
    }

    public PartId part() {
        return new PartId(part);
    }

    public String words() {
        return words;
    }

    /** For which organisation its author spoke. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String writtenBy() {
        return writtenByName;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public boolean isSettled() {
        return settledAt != null;
    }

    public Optional<String> settledBy() {
        return Optional.ofNullable(settledByName);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
