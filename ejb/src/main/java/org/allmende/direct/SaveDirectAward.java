package org.allmende.direct;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * The authors of a draft replace what they have written.
 *
 * <p>Errors: {@code DIRECT_UNKNOWN}, {@code DIRECT_NOT_A_DRAFT}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class SaveDirectAward {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    /** The whole content, incomplete as it may be. */
    public record Command(DirectAwardId direct, DirectContent content) {}

    public void save(Command c) {
        DirectAward award = awards.getLocked(c.direct());
        access.to(award.councilId());
        award.rewrite(c.content());
        awards.flush();
    }
}
