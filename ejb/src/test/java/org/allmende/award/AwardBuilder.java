package org.allmende.award;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.allmende.bid.Bid;
import org.allmende.bid.BidBuilder;
import org.allmende.calendar.London;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.evaluation.AdmissionBuilder;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.Tender;

/** Awards for tests. */
public final class AwardBuilder {

    private static final LocalDate NOTICE = LocalDate.of(2027, Month.MARCH, 1);

    private AwardBuilder() {}

    /** An award whose notice is public and whose standstill runs. */
    public static Award published(Tender tender) {
        Instant at = London.startOf(NOTICE).plusSeconds(36_000);
        Award award = new Award(
                "AL-A-2027-0001",
                tender,
                BidBuilder.anOpenedBid(tender),
                Money.pounds(5_650_000),
                null,
                new PersonId(Ids.next()),
                at);
        award.summariesSent(at);
        award.publish(Standstill.mandatory(NOTICE, new WorkingDays()), at);
        return award;
    }

    /** What a bidder of the tender was told whose bid was not chosen. */
    public static AssessmentSummary loser(Award award, Tender tender) {
        return told(award, BidBuilder.anOpenedBid(tender));
    }

    /** What the bidder was told whose bid has won. */
    public static AssessmentSummary winner(Tender tender) {
        Bid bid = BidBuilder.anOpenedBid(tender);
        Instant at = London.startOf(NOTICE);
        Award award = new Award("AL-A-2027-0002", tender, bid, Money.pounds(1), null, new PersonId(Ids.next()), at);
        return told(award, bid);
    }

    private static AssessmentSummary told(Award award, Bid bid) {
        return new AssessmentSummary(award, bid, AdmissionBuilder.admitted(bid), null, award.decidedAt());
    }
}
