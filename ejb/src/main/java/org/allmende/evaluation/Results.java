package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.OpenedBid;
import org.allmende.bid.SealedBids;
import org.allmende.evaluation.scoring.Fraction;
import org.allmende.evaluation.scoring.LotAllocation;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.evaluation.scoring.Weighting;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * The rankings that follow from what the panel has recorded, the prices and the published weights. Computed, not stored:
 * everything that it rests on is final, so it comes out the same each time.
 */
@ApplicationScoped
public class Results {

    private static final BigDecimal BEST_LEVEL = BigDecimal.valueOf(Criterion.LEVELS - 1L);

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private SealedBids sealed;

    @Inject
    private Openings openings;

    @Inject
    private Moderation moderation;

    @Inject
    private LotExclusions exclusions;

    /**
     * What the published rules make of the bids for one lot.
     *
     * @param ranking of the bids for the lot, by their ids; the inadmissible take no part
     * @param winner empty where no bid can have the lot
     * @param tie how it was told from others of its rank; empty where it stood alone
     * @param passedOver bids before it, whose bidders have as many lots as one may win
     */
    public record LotResult(
            Lot lot, Ranking ranking, Optional<BidId> winner, Optional<TieBreak> tie, List<BidId> passedOver) {

        public LotResult {
            passedOver = List.copyOf(passedOver);
        }

        /** Those among which the rule for ties decided, the winner among them; empty where it stood alone. */
        public List<BidId> tied() {
            Optional<Integer> rank = winner.flatMap(
                            bid -> ranking.of(bid.value().toString()))
                    .filter(bid -> tie.isPresent())
                    .map(RankedBid::rank);
            return ranking.bids().stream()
                    .filter(bid -> rank.filter(best -> best == bid.rank()).isPresent())
                    .map(bid -> bidId(bid.id()))
                    .filter(bid -> !passedOver.contains(bid))
                    .toList();
        }
    }

    public Instant openedAt(TenderId id) {
        return openings.of(id).flatMap(Opening::openedAt).orElseThrow(() -> new DomainProblem("BIDS_NOT_OPENED"));
    }

    /** As the receipt of the version that was opened has it. */
    public String fingerprint(BidId bid) {
        return sealed.newest(bid)
                .map(version -> version.receipt().manifestSha256())
                .orElseThrow(() -> new DomainProblem("BID_NOT_SEALED"));
    }

    /** One result for each lot, in the order of the notice. Refused before the consensus is recorded. */
    public List<LotResult> of(TenderId id) {
        moderation.recorded(id);
        Tender tender = tenders.get(id);
        Map<BidId, LotField.Entrant> entrants = entrants(tender);
        List<LotExclusion> excluded = exclusions.ofTender(tender.id());
        List<LotAllocation.LotRanking> rankings = tender.lots().stream()
                .map(lot -> new LotAllocation.LotRanking(
                        lot.id().value().toString(),
                        LotField.ranking(tender, lot, entrants, excludedFrom(lot, excluded))))
                .toList();
        Map<String, Lot> lots = tender.lots().stream()
                .collect(Collectors.toMap(lot -> lot.id().value().toString(), Function.identity()));
        return LotAllocation.of(
                        rankings,
                        weighting(tender.criteria()),
                        tender.lotLimits().toWin(),
                        bid -> bid,
                        (lot, bid) -> draw(tender, Objects.requireNonNull(lots.get(lot)), bidId(bid)))
                .stream()
                .map(allotted -> result(Objects.requireNonNull(lots.get(allotted.lot())), allotted))
                .toList();
    }

    /** Which bid gets which lot; a lot that no bid can have is missing. */
    public Map<LotId, BidId> winners(TenderId id) {
        Map<LotId, BidId> winners = new LinkedHashMap<>();
        of(id).forEach(result ->
                result.winner().ifPresent(bid -> winners.put(result.lot().id(), bid)));
        return winners;
    }

    /** What was drawn for a bid by the opening and its receipt; of several lots, for each anew. */
    public TieBreak.Lot draw(Tender tender, Lot lot, BidId bid) {
        return tender.lots().size() == 1
                ? TieBreak.Lot.of(openedAt(tender.id()), fingerprint(bid))
                : TieBreak.Lot.of(openedAt(tender.id()), fingerprint(bid), lot.number());
    }

    /** In the order of the bids' references. */
    private Map<BidId, LotField.Entrant> entrants(Tender tender) {
        Map<BidId, OpenedBid> contents = bids.openedOf(tender.id());
        Map<BidId, BidAdmission> admissions = moderation.admissions(tender.id());
        Map<Moderation.Key, ConsensusScore> agreed = moderation.scores(tender.id());
        Map<BidId, LotField.Entrant> entrants = new LinkedHashMap<>();
        for (Bid bid : bids.ofTender(tender.id())) {
            boolean admissible =
                    admissions.containsKey(bid.id()) && admissions.get(bid.id()).isAdmissible();
            entrants.put(
                    bid.id(),
                    admissible
                            ? new LotField.Entrant(content(contents, bid.id()), levels(tender, bid.id(), agreed), true)
                            : LotField.Entrant.OUT);
        }
        return entrants;
    }

    private static Set<BidId> excludedFrom(Lot lot, List<LotExclusion> all) {
        return all.stream()
                .filter(exclusion -> exclusion.lotId().equals(lot.id()))
                .map(LotExclusion::bidId)
                .collect(Collectors.toSet());
    }

    private static LotResult result(Lot lot, LotAllocation.Allotted allotted) {
        return new LotResult(
                lot,
                allotted.ranking(),
                allotted.winner().map(Results::bidId),
                allotted.tie(),
                allotted.passedOver().stream().map(Results::bidId).toList());
    }

    private static BidId bidId(String id) {
        return new BidId(UUID.fromString(id));
    }

    private static Map<CriterionId, Integer> levels(
            Tender tender, BidId bid, Map<Moderation.Key, ConsensusScore> agreed) {
        Map<CriterionId, Integer> levels = new HashMap<>();
        tender.criteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .forEach(criterion -> Optional.ofNullable(agreed.get(new Moderation.Key(bid, criterion.id())))
                        .map(ConsensusScore::level)
                        .ifPresent(level -> level.ifPresent(value -> levels.put(criterion.id(), value))));
        return levels;
    }

    private static BidContent content(Map<BidId, OpenedBid> contents, BidId bid) {
        OpenedBid opened = contents.get(bid);
        if (opened == null) {
            throw new DomainProblem("BIDS_NOT_OPENED");
        }
        return opened.content();
    }

    /** A bid as it enters the computation: each level as the exact share of the best one. */
    static ScoredBid scored(BidId bid, BigDecimal price, Map<CriterionId, Integer> levels, boolean admissible) {
        Map<String, Fraction> marks = new HashMap<>();
        levels.forEach((criterion, level) ->
                marks.put(criterion.value().toString(), ScoredBid.mark(BigDecimal.valueOf(level), BEST_LEVEL)));
        return new ScoredBid(bid.value().toString(), price, marks, !admissible);
    }

    /** The published weights as the computation takes them. */
    public static Weighting weighting(List<Criterion> criteria) {
        Map<String, Weight> quality = new LinkedHashMap<>();
        criteria.stream()
                .filter(criterion -> criterion.kind().isScored())
                .forEach(criterion -> quality.put(criterion.id().value().toString(), criterion.weight()));
        Optional<Weight> price = criteria.stream()
                .filter(criterion -> !criterion.kind().isScored())
                .map(Criterion::weight)
                .findFirst();
        return new Weighting(price, quality);
    }
}
