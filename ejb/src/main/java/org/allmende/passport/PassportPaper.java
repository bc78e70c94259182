package org.allmende.passport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;

/**
 * A paper that an organisation shows again and again, in versions. It begins without one; the file of the next version is
 * collected with it.
 *
 * <p>Errors: {@code PAPER_TITLE_LENGTH(least, most)}, {@code PAPER_HAS_VERSIONS}.
 */
@Entity
@Table(name = "passport_paper")
public class PassportPaper {

    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 200;

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private String title;

    private int versions;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PassportPaper() {}

    PassportPaper(OrganisationId organisation, PaperKind kind, String title, PersonId by, Instant now) {
        this.id = Ids.next();
        this.organisation = organisation.value();
        this.kind = kind;
        this.title = TextLength.within("PAPER_TITLE_LENGTH", title, SHORTEST_TITLE, LONGEST_TITLE);
        this.createdBy = by.value();
        this.createdAt = now;
    }

    /** Counts the next version; gives its number. */
    int nextNumber() {
        versions += 1;
        return versions;
    }

    /** Refuses to let go of a paper of which a version was kept: it may be in use. */
    void requireWithoutVersions() {
        if (versions > 0) {
            throw new DomainProblem("PAPER_HAS_VERSIONS");
        }
    }

    public PassportPaperId id() {
        return new PassportPaperId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public PaperKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** How many there are; the newest has this number. */
    public int versions() {
        return versions;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The page on which the next version is kept, from the context root. */
    public String link() {
        return "/passport/paper/" + id;
    }
}
