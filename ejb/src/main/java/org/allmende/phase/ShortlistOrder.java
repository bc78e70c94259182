package org.allmende.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.BidAdmission;
import org.allmende.evaluation.ConsensusScore;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.Results;
import org.allmende.tender.Tender;

/** The requests to participate in the order of {@link ShortlistRule}. */
@ApplicationScoped
public class ShortlistOrder {

    @Inject
    private Bids bids;

    @Inject
    private Moderation moderation;

    @Inject
    private Results results;

    /**
     * What the rule makes of the recorded consensus; those that may not be considered have no place. The caller is of the council.
     */
    public List<ShortlistPlace> of(Tender tender) {
        Map<BidId, BidAdmission> admissions = moderation.admissions(tender.id());
        Map<String, Bid> considered = new HashMap<>();
        List<ShortlistPlace> places = new ArrayList<>();
        for (Bid bid : bids.ofTender(tender.id())) {
            BidAdmission admission = admissions.get(bid.id());
            if (admission != null && admission.isAdmissible()) {
                considered.put(bid.id().value().toString(), bid);
            } else {
                places.add(new ShortlistPlace(bid, admission == null ? "" : admission.reason()));
            }
        }
        Map<Moderation.Key, ConsensusScore> agreed = moderation.scores(tender.id());
        TenderPhase requests = tender.phases().get(0);
        ShortlistRule.of(
                        considered.values().stream()
                                .map(bid -> candidate(tender, bid, agreed))
                                .toList(),
                        tender.askedCriteria().stream()
                                .map(criterion -> new ShortlistRule.Counted(criterion.number(), criterion.weight()))
                                .toList(),
                        requests.most().orElseThrow())
                .forEach(placed ->
                        places.add(new ShortlistPlace(Objects.requireNonNull(considered.get(placed.id())), placed)));
        return places;
    }

    private ShortlistRule.Candidate candidate(Tender tender, Bid bid, Map<Moderation.Key, ConsensusScore> agreed) {
        Map<Integer, Integer> levels = tender.askedCriteria().stream()
                .collect(Collectors.toMap(criterion -> criterion.number(), criterion -> Objects.requireNonNull(
                                agreed.get(new Moderation.Key(bid.id(), criterion.id())))
                        .level()
                        .orElseThrow()));
        return new ShortlistRule.Candidate(
                bid.id().value().toString(),
                levels,
                results.draw(tender, tender.lots().get(0), bid.id()));
    }
}
