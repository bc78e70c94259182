package org.allmende.passport.use;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
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
 * The holder makes a code for some versions of its papers.
 *
 * <p>Errors: {@code PAPER_UNKNOWN} for one that is another's, {@code CODE_NEEDS_PAPERS}, {@code CODE_PURPOSE_LENGTH(least, most)}.
 */
@Stateless
@UseCase
@Requires(Permission.KEEP_PASSPORT)
public class MakeShareCode {

    @Inject
    private Access access;

    @Inject
    private Papers papers;

    @Inject
    private ShareCodes codes;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * What is shared.
     *
     * @param purpose for whom, in words for oneself
     */
    public record Command(OrganisationId organisation, String purpose, List<PaperVersionId> versions) {}

    public ShareCodeId make(Command command) {
        access.to(command.organisation());
        for (PaperVersionId id : command.versions()) {
            PaperVersion version = papers.version(id);
            if (!papers.holder(version).equals(command.organisation())) {
                throw new DomainProblem("PAPER_UNKNOWN");
            }
        }
        ShareCode code = new ShareCode(
                command.organisation(), command.purpose(), command.versions(), Acting.current(), databaseClock.now());
        codes.add(code);
        return code.id();
    }
}
