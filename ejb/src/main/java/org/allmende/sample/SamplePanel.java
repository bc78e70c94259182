package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Conflicts;
import org.allmende.evaluation.DeclareConflicts;
import org.allmende.evaluation.SaveConsensus;
import org.allmende.evaluation.SaveScore;
import org.allmende.evaluation.Scores;
import org.allmende.identity.PersonId;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;

/** What the people of a panel do in the sample; the same each time, from the references of tender and bids. */
@ApplicationScoped
public class SamplePanel {

    private static final String TOO_LATE_A_SIGNATURE =
            "The declaration on the living wage is not signed, and the bidder did not hand it in within the seven days given.";

    @Inject
    private Bids bids;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scores scores;

    @Inject
    private DeclareConflicts declareConflicts;

    @Inject
    private SaveScore saveScore;

    @Inject
    private SaveConsensus saveConsensus;

    /** In every third tender the first evaluator of several knows somebody at the first bidder. */
    boolean declare(Tender tender, PersonId evaluator, int seat) {
        List<DeclareConflicts.Entry> entries = new ArrayList<>();
        for (Bid bid : opened(tender)) {
            boolean knows = seat == 0
                    && entries.isEmpty()
                    && tender.evaluators().size() > 1
                    && seed(tender.reference()) % 3 == 0;
            entries.add(new DeclareConflicts.Entry(
                    bid.id(), knows, knows ? "My sister-in-law is on the bidder's board since May." : ""));
        }
        declareConflicts.declare(new DeclareConflicts.Command(tender.id(), entries));
        return true;
    }

    /** @param all every answer, or the first criterion alone: somebody in the middle of it */
    boolean score(Tender tender, PersonId evaluator, boolean all) {
        for (BidId bid : conflicts.openTo(tender.id(), evaluator)) {
            for (Criterion criterion : scored(tender)) {
                if (all || criterion.number() == 1) {
                    score(tender, evaluator, bid, criterion);
                }
            }
        }
        return all;
    }

    private void score(Tender tender, PersonId evaluator, BidId bid, Criterion criterion) {
        if (scores.find(evaluator, bid, criterion.id()).isPresent()) {
            return;
        }
        String reference = bids.get(bid).reference();
        int seed = seed(reference + criterion.title() + evaluator.value());
        int level = Math.max(1, Math.min(5, 2 + seed(reference) % 3 + seed % 3 - 1));
        saveScore.save(
                new SaveScore.Command(tender.id(), bid, criterion.id(), level, SampleReasons.of(level, seed), 0));
    }

    /** The panel agrees bid by bid; of four bids and more the last one lacks a signature. */
    void agree(Tender tender) {
        List<Bid> all = opened(tender);
        for (int i = 0; i < all.size(); i++) {
            Bid bid = all.get(i);
            boolean admissible = i < 3;
            saveConsensus.save(new SaveConsensus.Command(
                    tender.id(),
                    bid.id(),
                    admissible,
                    admissible ? "" : TOO_LATE_A_SIGNATURE,
                    scored(tender).stream()
                            .map(criterion -> agreed(bid, criterion))
                            .toList()));
        }
    }

    private static SaveConsensus.Agreed agreed(Bid bid, Criterion criterion) {
        int seed = seed(bid.reference() + criterion.title());
        int level = Math.max(1, Math.min(5, 2 + seed(bid.reference()) % 3 + seed % 2));
        return new SaveConsensus.Agreed(criterion.id(), level, SampleReasons.agreed(seed));
    }

    private List<Bid> opened(Tender tender) {
        return bids.ofTender(tender.id()).stream()
                .filter(bid -> bid.status() == BidStatus.OPENED)
                .toList();
    }

    private static List<Criterion> scored(Tender tender) {
        return tender.criteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .toList();
    }

    private static int seed(String text) {
        return Math.floorMod(text.hashCode(), 1_000);
    }
}
