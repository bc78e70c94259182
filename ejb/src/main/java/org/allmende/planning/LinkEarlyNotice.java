package org.allmende.planning;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Groundwork;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderRewritten;
import org.allmende.tender.Tenders;

/**
 * The draft of a tender follows an early notice: its planned notice may shorten the tendering period from the day on which it was
 * published, and that of an engagement stands for the reasons that its own notice would have to give. A proposal that waits is withdrawn.
 *
 * <p>Source: Procurement Act 2023 ss.15(3), 17(1), 54(4). Errors: {@code EARLY_UNKNOWN}, {@code TENDER_UNKNOWN}, {@code
 * TENDER_PUBLISHED_ALREADY}, {@code EARLY_NOT_PUBLIC}, {@code EARLY_OF_OTHER_COUNCIL}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class LinkEarlyNotice {

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

    public record Command(TenderId tender, EarlyNoticeId notice) {}

    public void link(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        EarlyNotice notice = notices.getLocked(c.notice());
        if (!notice.councilId().equals(tender.councilId())) {
            throw new DomainProblem("EARLY_OF_OTHER_COUNCIL");
        }
        if (notice.status() != EarlyStatus.PUBLISHED) {
            throw new DomainProblem("EARLY_NOT_PUBLIC");
        }
        Instant now = clock.now();
        tender.followOn(after(tender.groundwork(), notice));
        if (!notices.isLinked(tender.id(), notice.id())) {
            notices.add(new EarlyLink(tender.id(), notice.id(), now));
        }
        rewritten.fire(new TenderRewritten(tender.id(), now));
    }

    private static Groundwork after(Groundwork former, EarlyNotice notice) {
        return switch (notice.kind()) {
            case ENGAGEMENT -> former.noticed();
            case PLANNED -> former.plannedOn(London.dayOf(notice.publishedAt().orElseThrow()));
        };
    }
}
