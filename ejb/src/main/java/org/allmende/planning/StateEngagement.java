package org.allmende.planning;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderRewritten;
import org.allmende.tender.Tenders;

/**
 * The authors of a draft say that they have engaged with the market without a notice, and why there was none, or that they have not
 * engaged. Where a notice of it was published, that is said by {@link LinkEarlyNotice}. A proposal that waits is withdrawn.
 *
 * <p>Source: Procurement Act 2023 s.17(1)(b). Errors: {@code TENDER_UNKNOWN}, {@code TENDER_PUBLISHED_ALREADY}, {@code
 * ENGAGEMENT_NOTICED_ALREADY}, {@code ENGAGEMENT_REASONS_LENGTH(least, most)}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class StateEngagement {

    @Inject
    private Access access;

    @Inject
    private EarlyNotices notices;

    @Inject
    private Tenders tenders;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<TenderRewritten> rewritten;

    /** @param because why there was no notice; only read where there was an engagement */
    public record Command(TenderId tender, boolean engaged, String because) {}

    public void state(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        if (notices.before(tender.id()).stream().anyMatch(notice -> notice.kind() == EarlyKind.ENGAGEMENT)) {
            throw new DomainProblem("ENGAGEMENT_NOTICED_ALREADY");
        }
        tender.followOn(
                c.engaged()
                        ? tender.groundwork().unnoticed(c.because())
                        : tender.groundwork().unengaged());
        rewritten.fire(new TenderRewritten(tender.id(), clock.now()));
    }
}
