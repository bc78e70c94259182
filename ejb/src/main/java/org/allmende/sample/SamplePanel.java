package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.calendar.London;
import org.allmende.evaluation.Conflicts;
import org.allmende.evaluation.DeclareConflicts;
import org.allmende.evaluation.SaveConsensus;
import org.allmende.evaluation.SaveScore;
import org.allmende.evaluation.Scores;
import org.allmende.evaluation.compliance.AskBidders;
import org.allmende.evaluation.compliance.CheckBid;
import org.allmende.evaluation.compliance.CheckItem;
import org.allmende.evaluation.compliance.ComplianceChecks;
import org.allmende.evaluation.compliance.DecideOnBid;
import org.allmende.evaluation.compliance.Finding;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.PersonId;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;

/** What the people of a panel do in the sample; the same each time, from the names of tender and bidders. */
@ApplicationScoped
public class SamplePanel {

    private static final String NOT_SIGNED =
            "The declaration on the living wage is not signed. Please bring it with the signature of somebody who may sign.";

    private static final String TOO_LATE_A_SIGNATURE =
            "The declaration on the living wage is not signed, and the bidder did not bring it in the five working days given.";

    private static final String LOW_BUT_REAL =
            "The sum follows from the hours and the wages in the bid, and the rooms cost nothing: the bidder owns them.";

    /** Tenders in which the second bid is the better one; elsewhere the first is. */
    private static final Set<String> SECOND_IS_BETTER =
            Set.of("Parks and green spaces", "Lifts to the doctor and the shops");

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scores scores;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private CheckBid checkBid;

    @Inject
    private AskBidders askBidders;

    @Inject
    private DecideOnBid decideOnBid;

    @Inject
    private Clock clock;

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
            boolean knows =
                    seat == 0 && entries.isEmpty() && tender.evaluators().size() > 1 && seed(tender.title()) % 3 == 0;
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
        int seed = seed(bidder(bid) + criterion.title() + people.get(evaluator).name());
        int level = Math.max(1, Math.min(5, level(tender, bid, criterion) + seed % 3 - 1));
        saveScore.save(
                new SaveScore.Command(tender.id(), bid, criterion.id(), level, SampleReasons.of(level, seed), 0));
    }

    /** Whether the bid, counted from 0, lacks a signature: the last one of four and more, and of the tender whose fail is set aside. */
    private static boolean isUnsigned(Tender tender, int place) {
        return place >= (OverrideSample.isIn(tender) ? 1 : 3);
    }

    /** An officer looks at every bid, and a bidder whose signature is missing is asked for it. */
    boolean check(Tender tender) {
        List<Bid> all = opened(tender);
        declareConflicts.declare(new DeclareConflicts.Command(
                tender.id(),
                all.stream()
                        .map(bid -> new DeclareConflicts.Entry(bid.id(), false, ""))
                        .toList()));
        boolean gaps = false;
        for (int i = 0; i < all.size(); i++) {
            List<CheckBid.Found> found = new ArrayList<>();
            if (checks.of(all.get(i).id()).orElseThrow().isPriceDoubted()) {
                found.add(new CheckBid.Found(CheckItem.PRICE, Finding.IN_ORDER, LOW_BUT_REAL));
            }
            if (isUnsigned(tender, i)) {
                found.add(new CheckBid.Found("PROCEDURE", Finding.MISSING, NOT_SIGNED));
            }
            gaps |= !checkBid.check(new CheckBid.Command(all.get(i).id(), London.dayOf(clock.instant()), found));
        }
        if (gaps) {
            askBidders.ask(new AskBidders.Command(tender.id()));
        }
        return true;
    }

    /** Bidders who were asked and did not answer are left out. */
    boolean decide(Tender tender) {
        checks.ofTender(tender.id()).stream()
                .filter(check -> check.status().isHeard())
                .forEach(check -> decideOnBid.decide(new DecideOnBid.Command(
                        check.bidId(),
                        false,
                        checks.asked(check.id()).stream()
                                .map(asked -> new DecideOnBid.Verdict(asked.item(), true, TOO_LATE_A_SIGNATURE))
                                .toList())));
        return true;
    }

    /** The panel agrees bid by bid. */
    void agree(Tender tender) {
        for (Bid bid : opened(tender)) {
            saveConsensus.save(new SaveConsensus.Command(
                    tender.id(),
                    bid.id(),
                    true,
                    "",
                    scored(tender).stream()
                            .map(criterion -> agreed(tender, bid, criterion))
                            .toList()));
        }
    }

    private SaveConsensus.Agreed agreed(Tender tender, Bid bid, Criterion criterion) {
        int seed = seed(bidder(bid.id()) + criterion.title());
        return new SaveConsensus.Agreed(criterion.id(), level(tender, bid.id(), criterion), SampleReasons.agreed(seed));
    }

    /** What the panel thinks of an answer: four or five for the better bid, two to four for the others. */
    private int level(Tender tender, BidId bid, Criterion criterion) {
        int place = SECOND_IS_BETTER.contains(tender.title()) ? 1 : 0;
        List<BidId> inOrder = opened(tender).stream()
                .sorted(Comparator.comparing(Bid::reference))
                .map(Bid::id)
                .toList();
        boolean better = inOrder.indexOf(bid) == place;
        int seed = seed(tender.title() + bidder(bid) + criterion.title());
        return better ? 4 + seed % 2 : 2 + seed % 3;
    }

    private String bidder(BidId bid) {
        return organisations.get(bids.get(bid).organisation()).name();
    }

    private List<Bid> opened(Tender tender) {
        return bids.ofTender(tender.id()).stream()
                .filter(bid -> bid.status() == BidStatus.OPENED)
                .toList();
    }

    private static List<Criterion> scored(Tender tender) {
        return tender.askedCriteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .toList();
    }

    private static int seed(String text) {
        return Math.floorMod(text.hashCode(), 1_000);
    }
}
