package org.allmende.planning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * The authors of a draft replace what they have written.
 *
 * <p>Errors: {@code EARLY_UNKNOWN}, {@code EARLY_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class SaveEarlyNotice {

    @Inject
    private Access access;

    @Inject
    private EarlyNotices notices;

    /** The whole content, incomplete as it may be. */
    public record Command(EarlyNoticeId notice, EarlyContent content) {}

    public void save(Command c) {
        EarlyNotice notice = notices.getLocked(c.notice());
        access.to(notice.councilId());
        notice.rewrite(c.content());
    }
}
