package org.allmende.evaluation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * The moderator keeps what the panel has agreed on for one bid so far: levels with reasons, and whether the bid is admissible.
 *
 * <p>Errors: {@code NOT_THE_MODERATOR}, {@code SCORES_STILL_BLIND}, {@code CONSENSUS_RECORDED_ALREADY}, {@code
 * BID_UNKNOWN}, {@code BID_NOT_CONSIDERED}, {@code INADMISSIBLE_BY_CHECK_ALONE}, {@code CRITERION_UNKNOWN}, {@code INADMISSIBLE_NEEDS_REASON}, {@code SCORE_LEVEL_OUT_OF_SCALE}.
 */
@Stateless
@UseCase
@Requires(Permission.RECORD_CONSENSUS)
public class SaveConsensus {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Scores scores;

    @Inject
    private Moderation moderation;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private DatabaseClock clock;

    /**
     * @param admissible whether the bid takes part; where its check has been made here, that alone says so
     * @param inadmissibleReason why not; ignored where it does
     */
    public record Command(
            TenderId tender, BidId bid, boolean admissible, String inadmissibleReason, List<Agreed> agreed) {

        public Command {
            agreed = List.copyOf(agreed);
        }
    }

    /** What was agreed for one criterion; no level yet is allowed. */
    public record Agreed(CriterionId criterion, @Nullable Integer level, String reason) {}

    public Instant save(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        access.toPersonIn(Panel.requireModerator(tender), tender.councilId());
        moderation.requireOpen(tender.id());
        if (!scores.isModeration(tender.id())) {
            throw new DomainProblem("SCORES_STILL_BLIND");
        }
        requireOfTender(command);
        Instant now = clock.now();
        moderation.admit(command.tender(), command.bid(), command.admissible(), command.inadmissibleReason(), now);
        command.agreed().forEach(agreed -> write(tender, command.bid(), agreed, now));
        return now;
    }

    private void requireOfTender(Command command) {
        Bid bid = bids.get(command.bid());
        if (!bid.tenderId().equals(command.tender())) {
            throw new DomainProblem("BID_UNKNOWN");
        }
        if (bid.status() == BidStatus.INADMISSIBLE) {
            throw new DomainProblem("BID_NOT_CONSIDERED");
        }
        if (!command.admissible() && checks.of(bid.id()).isPresent()) {
            throw new DomainProblem("INADMISSIBLE_BY_CHECK_ALONE");
        }
    }

    private void write(Tender tender, BidId bid, Agreed agreed, Instant now) {
        SaveScore.scored(tender, agreed.criterion());
        Map<Moderation.Key, ConsensusScore> known = moderation.scores(tender.id());
        ConsensusScore score = known.get(new Moderation.Key(bid, agreed.criterion()));
        if (score == null) {
            score = new ConsensusScore(tender.id(), bid, agreed.criterion(), now);
            moderation.add(score);
        }
        score.write(agreed.level(), agreed.reason(), now);
    }
}
