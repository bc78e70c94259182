package org.allmende.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Conflicts;
import org.allmende.evaluation.Score;
import org.allmende.evaluation.Scores;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.TurnView;
import org.allmende.web.layout.Turns;
import org.jspecify.annotations.Nullable;

/** What lies on the acting evaluator's desk: the bids that are open to them, and their own scores alone. */
@RequestScoped
public class ScoreDesk {

    @Inject
    private Bids bids;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scores scores;

    @Inject
    private Organisations organisations;

    @Inject
    private Messages messages;

    @Inject
    private Turns turns;

    /** Where the desk is open: a bid, and the position of a criterion among the scored ones. */
    public record Place(@Nullable BidId bid, int criterion) {}

    /** A criterion in the navigation of one bid. */
    public record Step(String title, String link, boolean current, String status) {}

    /** A bid as a column of the overview. */
    public record BidColumn(String bidder, String link) {}

    /** A criterion as a line of the overview, with a level or a dash for each bid. */
    public record Line(String title, String weight, List<Cell> cells) {}

    /** One level of the overview. */
    public record Cell(String bidder, String text) {}

    Place place(Tender tender, @Nullable String bidReference, @Nullable Integer criterion) {
        List<Bid> open = open(tender);
        Optional<Bid> chosen = open.stream()
                .filter(bid -> bid.reference().equals(bidReference))
                .findFirst()
                .or(() -> open.stream().findFirst());
        int last = scored(tender).size() - 1;
        int position = criterion == null ? 0 : Math.max(0, Math.min(last, criterion - 1));
        return new Place(chosen.map(Bid::id).orElse(null), position);
    }

    List<Criterion> scored(Tender tender) {
        return tender.criteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .toList();
    }

    private List<Bid> open(Tender tender) {
        Set<BidId> open = conflicts.openTo(tender.id(), me());
        return bids.ofTender(tender.id()).stream()
                .filter(bid -> open.contains(bid.id()) && bid.status() == BidStatus.OPENED)
                .toList();
    }

    boolean isLocked(TenderId tender) {
        return scores.lockedBy(tender).contains(me());
    }

    /** The bid's words; refused where a conflict closes it or none was declared. */
    BidContent content(Tender tender, BidId bid) {
        conflicts.requireOpenTo(tender.id(), me(), bid);
        return bids.opened(bid)
                .orElseThrow(() -> new DomainProblem("BIDS_NOT_OPENED"))
                .content();
    }

    String bidder(BidId bid) {
        return organisations.get(bids.get(bid).organisation()).name();
    }

    String reference(BidId bid) {
        return bids.get(bid).reference();
    }

    List<Step> steps(Tender tender, BidId bid, int current) {
        List<Criterion> all = scored(tender);
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(i -> new Step(
                        all.get(i).number() + " " + all.get(i).title(),
                        link(tender, bid, i),
                        i == current,
                        i == current ? "doing" : isDone(tender, bid, all.get(i)) ? "done" : "todo"))
                .toList();
    }

    /** Where it goes on: the next criterion, then the next bid, then the overview. */
    String next(Tender tender, BidId bid, int criterion) {
        if (criterion + 1 < scored(tender).size()) {
            return link(tender, bid, criterion + 1);
        }
        List<BidId> open = open(tender).stream().map(Bid::id).toList();
        int position = open.indexOf(bid) + 1;
        return link(tender, open.get(position < open.size() ? position : 0), 0);
    }

    private String link(Tender tender, BidId bid, int criterion) {
        return "/evaluation/score/" + tender.reference() + "?bid=" + reference(bid) + "&criterion=" + (criterion + 1);
    }

    List<BidColumn> columns(Tender tender) {
        return open(tender).stream()
                .map(bid -> new BidColumn(bidder(bid.id()), link(tender, bid.id(), 0)))
                .toList();
    }

    List<Line> lines(Tender tender) {
        return scored(tender).stream()
                .map(criterion -> new Line(
                        criterion.number() + " " + criterion.title(),
                        criterion.weight().percent().toPlainString(),
                        open(tender).stream()
                                .map(bid -> new Cell(bidder(bid.id()), cell(tender, bid.id(), criterion)))
                                .toList()))
                .toList();
    }

    private String cell(Tender tender, BidId bid, Criterion criterion) {
        return score(tender, bid, criterion)
                .filter(score -> score.level().isPresent())
                .map(score -> score.level().getAsInt() + " "
                        + messages.get("evaluation.level." + score.level().getAsInt()))
                .orElse("–");
    }

    long missing(Tender tender) {
        return open(tender).stream()
                .mapToLong(bid -> scored(tender).stream()
                        .filter(criterion -> !isDone(tender, bid.id(), criterion))
                        .count())
                .sum();
    }

    private boolean isDone(Tender tender, BidId bid, Criterion criterion) {
        return score(tender, bid, criterion)
                .filter(score -> score.level().isPresent() && !score.reason().isBlank())
                .isPresent();
    }

    private Optional<Score> score(Tender tender, BidId bid, Criterion criterion) {
        return scores.of(tender.id(), me()).stream()
                .filter(score ->
                        score.bidId().equals(bid) && score.criterionId().equals(criterion.id()))
                .findFirst();
    }

    TurnView turn(Tender tender) {
        int all = open(tender).size() * scored(tender).size();
        int done = all - (int) missing(tender);
        TurnView turn = turns.of(tender.id().value());
        TurnView shown = turn == null ? TurnView.of(messages.get("evaluation.score.over"), null) : turn;
        return all == 0 ? shown : shown.counting(done, all, messages.of("evaluation.score.progress", done, all));
    }

    private static PersonId me() {
        return Acting.current().requirePerson();
    }
}
