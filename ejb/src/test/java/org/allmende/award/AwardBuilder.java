package org.allmende.award;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.Bid;
import org.allmende.bid.BidBuilder;
import org.allmende.calendar.London;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.evaluation.AdmissionBuilder;
import org.allmende.evaluation.scoring.Fraction;
import org.allmende.evaluation.scoring.RankedBid;
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
                won(tender, BidBuilder.anOpenedBid(tender), Money.pounds(5_650_000)),
                new PersonId(Ids.next()),
                at);
        award.summariesSent(at);
        award.publish(Standstill.mandatory(NOTICE, new WorkingDays()), at);
        return award;
    }

    /** What a bidder of the tender was told whose bid was not chosen. */
    public static AssessmentSummary loser(Award award, Tender tender) {
        return told(award, tender, BidBuilder.anOpenedBid(tender));
    }

    /** What the bidder was told whose bid has won. */
    public static AssessmentSummary winner(Tender tender) {
        Bid bid = BidBuilder.anOpenedBid(tender);
        Instant at = London.startOf(NOTICE);
        Award award =
                new Award("AL-A-2027-0002", tender, won(tender, bid, Money.pounds(1)), new PersonId(Ids.next()), at);
        return told(award, tender, bid);
    }

    /** The first lot for the bid, the others for nobody. */
    static List<AwardedLot> won(Tender tender, Bid bid, Money amount) {
        return tender.lots().stream()
                .map(lot -> lot.number() == 1
                        ? new AwardedLot(lot, bid.id(), bid.organisation(), amount, Optional.empty(), 0)
                        : new AwardedLot(lot))
                .toList();
    }

    private static AssessmentSummary told(Award award, Tender tender, Bid bid) {
        boolean won = award.winners().get(0).bid().equals(bid.id());
        RankedBid ranked = new RankedBid(
                bid.id().value().toString(), Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, won ? 1 : 2, List.of());
        LotAssessment lot = new LotAssessment(tender.lots().get(0), ranked, won, false, null);
        return new AssessmentSummary(award, bid, AdmissionBuilder.admitted(bid), List.of(lot), award.decidedAt());
    }
}
