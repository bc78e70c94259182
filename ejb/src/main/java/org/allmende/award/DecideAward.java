package org.allmende.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.calendar.London;
import org.allmende.evaluation.Results;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.shared.References;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * A procurement officer decides the award: each lot to the first of its ranking, and in a tie, or where one may not win more
 * lots, to the one that the published rule names.
 *
 * <p>Errors: {@code CONSENSUS_NOT_RECORDED}, {@code AWARD_DECIDED_ALREADY}, {@code AWARD_NO_ADMISSIBLE_BID}, {@code
 * AWARD_NOT_RANK_ONE}, {@code AWARD_NOT_BY_TIE_RULE}, {@code AWARD_LOT_LIMIT(lot)}, {@code AWARD_LOT_LEFT_OUT(lot)}, {@code
 * AWARD_OF_REQUESTS}, {@code TENDER_STEP_NOT_POSSIBLE}, those of {@link ReservedWinners}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_AWARD)
public class DecideAward {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Results results;

    @Inject
    private Awards awards;

    @Inject
    private ReservedWinners reservedWinners;

    @Inject
    private References references;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<AwardDecided> decided;

    /** @param winners which bid is to get which lot, as the officer has seen it; a lot that no bid can have is missing */
    public record Command(TenderId tender, Map<LotId, BidId> winners) {

        public Command {
            winners = Map.copyOf(winners);
        }
    }

    public AwardId decide(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        if (tender.isForRequests()) {
            throw new DomainProblem("AWARD_OF_REQUESTS");
        }
        if (awards.ofTender(tender.id()).isPresent()) {
            throw new DomainProblem("AWARD_DECIDED_ALREADY");
        }
        List<Results.LotResult> lots = results.of(tender.id());
        WinnerRule.require(lots, command.winners());
        Instant now = clock.now();
        reservedWinners.require(tender, command.winners().values(), London.dayOf(now));
        Award award = new Award(
                references.next("A"),
                tender,
                lots.stream().map(this::awarded).toList(),
                Acting.current().requirePerson(),
                now);
        awards.add(award);
        tender.award();
        awards.flush();
        decided.fire(new AwardDecided(tender.id(), award.id(), now));
        return award.id();
    }

    private AwardedLot awarded(Results.LotResult result) {
        return result.winner()
                .map(bid -> new AwardedLot(
                        result.lot(),
                        bid,
                        bids.get(bid).organisation(),
                        price(bid, result.lot()),
                        result.tie(),
                        result.passedOver().size()))
                .orElseGet(() -> new AwardedLot(result.lot()));
    }

    private Money price(BidId bid, Lot lot) {
        return bids.opened(bid)
                .flatMap(opened -> opened.content().price(lot.id()))
                .orElseThrow(() -> new DomainProblem("BIDS_NOT_OPENED"));
    }
}
