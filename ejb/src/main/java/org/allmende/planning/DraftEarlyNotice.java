package org.allmende.planning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseFiles;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.References;
import org.jspecify.annotations.Nullable;

/**
 * A council begins to write an early notice, in a case of its own in which the tender will follow.
 *
 * <p>Errors: those of {@link EarlyContent}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class DraftEarlyNotice {

    @Inject
    private Access access;

    @Inject
    private EarlyNotices notices;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private References references;

    @Inject
    private Clock clock;

    /** @param service the service in the register; null: none */
    public record Command(
            OrganisationId council,
            EarlyKind kind,
            @Nullable UUID service,
            EarlyContent content) {}

    public EarlyNoticeId draft(Command c) {
        access.to(c.council());
        CaseFile caseFile = caseFiles.open(c.content().title(), c.council(), c.service());
        EarlyNotice notice = new EarlyNotice(references.next("N"), c.kind(), caseFile, c.content(), clock.instant());
        notices.add(notice);
        return notice.id();
    }
}
