package org.allmende.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.shared.References;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * A procurement officer decides the award: to the first of the ranking, and in a tie to the one that the published rule names.
 *
 * <p>Errors: {@code CONSENSUS_NOT_RECORDED}, {@code AWARD_DECIDED_ALREADY}, {@code AWARD_NO_ADMISSIBLE_BID}, {@code
 * AWARD_NOT_RANK_ONE}, {@code AWARD_NOT_BY_TIE_RULE}, {@code TENDER_STEP_NOT_POSSIBLE}.
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
    private References references;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<AwardDecided> decided;

    public record Command(TenderId tender, BidId winner) {}

    public AwardId decide(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        if (awards.ofTender(tender.id()).isPresent()) {
            throw new DomainProblem("AWARD_DECIDED_ALREADY");
        }
        Ranking ranking = results.of(tender.id());
        Optional<TieBreak> tie = results.tieBreak(tender.id(), ranking);
        WinnerRule.require(ranking, tie, command.winner());
        Bid bid = bids.get(command.winner());
        Instant now = clock.now();
        Award award = new Award(
                references.next("A"),
                tender,
                bid,
                price(bid),
                tie.orElse(null),
                Acting.current().requirePerson(),
                now);
        awards.add(award);
        tender.award();
        awards.flush();
        decided.fire(new AwardDecided(tender.id(), award.id(), now));
        return award.id();
    }

    private Money price(Bid bid) {
        return bids.opened(bid.id())
                .orElseThrow(() -> new DomainProblem("BIDS_NOT_OPENED"))
                .content()
                .totalPrice();
    }
}
