package org.allmende.passport.use;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.passport.PaperVersion;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.Papers;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * An organisation puts a version of its own paper into its own draft, in place of another version of the same paper.
 *
 * <p>Errors: {@code PAPER_UNKNOWN} for one that is another's, {@code USE_ALREADY}, {@code USE_MATTER_UNKNOWN} and what the matter's
 * capability refuses.
 */
@Stateless
@UseCase
@Requires(Permission.USE_PAPERS)
public class AttachPaper {

    @Inject
    private Access access;

    @Inject
    private Papers papers;

    @Inject
    private PaperUses uses;

    @Inject
    private PassportMatters matters;

    @Inject
    private DatabaseClock databaseClock;

    /** Which version, whose, to which draft. */
    public record Command(PaperVersionId version, OrganisationId asking, UUID subject) {}

    public PaperUseId attach(Command command) {
        access.to(command.asking());
        Matter matter = matters.lockForChange(command.subject(), command.asking());
        PaperVersion version = papers.version(command.version());
        if (!papers.holder(version).equals(command.asking())) {
            throw new DomainProblem("PAPER_UNKNOWN");
        }
        Actor actor = Acting.current();
        Instant now = databaseClock.now();
        for (PaperUse other : uses.openLockedOf(command.subject())) {
            if (other.paperVersion().equals(version.id())) {
                throw new DomainProblem("USE_ALREADY");
            }
            if (papers.version(other.paperVersion()).paper().equals(version.paper())) {
                other.drop(actor, now);
            }
        }
        PaperUse use = PaperUse.own(version.id(), matter, actor, now);
        uses.add(use);
        return use.id();
    }
}
