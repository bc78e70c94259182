package org.allmende.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.BidStatus;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Conflicts;
import org.allmende.evaluation.Score;
import org.allmende.evaluation.ScoreTurn;
import org.allmende.evaluation.Scores;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.PhaseMemo;
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

    /** All that the desk shows of one tender, asked for once: the bids by their reference, their bidders, the own scores. */
    private record Sheet(
            List<Criterion> criteria,
            List<Bid> open,
            Map<BidId, String> bidders,
            Map<Slot, Score> given,
            boolean locked) {

        Optional<Score> score(Bid bid, Criterion criterion) {
            return Optional.ofNullable(given.get(new Slot(bid.id(), criterion.id())));
        }

        boolean isDone(Bid bid, Criterion criterion) {
            return score(bid, criterion)
                    .filter(score ->
                            score.level().isPresent() && !score.reason().isBlank())
                    .isPresent();
        }

        /** Refuses by its name a bid that is closed. */
        Bid bid(BidId id) {
            return open.stream()
                    .filter(bid -> bid.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new DomainProblem("CONFLICT_CLOSES_BID"));
        }

        String bidder(Bid bid) {
            return Objects.requireNonNull(bidders.get(bid.id()));
        }

        int size() {
            return open.size() * criteria.size();
        }

        int missing() {
            return (int) open.stream()
                    .mapToLong(bid -> criteria.stream()
                            .filter(criterion -> !isDone(bid, criterion))
                            .count())
                    .sum();
        }
    }

    private record Slot(BidId bid, CriterionId criterion) {}

    private Sheet sheet(Tender tender) {
        return PhaseMemo.once("evaluation.desk", tender.id(), () -> read(tender));
    }

    private Sheet read(Tender tender) {
        Set<BidId> mine = conflicts.openTo(tender.id(), me());
        Set<BidId> afterwards = turns(tender).stream().map(ScoreTurn::bidId).collect(Collectors.toSet());
        List<Bid> open = bids.ofTender(tender.id()).stream()
                .filter(bid -> mine.contains(bid.id()) && bid.status() == BidStatus.OPENED)
                .filter(bid -> afterwards.isEmpty() || afterwards.contains(bid.id()))
                .toList();
        Map<OrganisationId, Organisation> names =
                organisations.all(open.stream().map(Bid::organisation).toList());
        return new Sheet(
                tender.askedCriteria().stream()
                        .filter(criterion -> criterion.kind().isScored())
                        .toList(),
                open,
                open.stream()
                        .collect(Collectors.toMap(Bid::id, bid -> Objects.requireNonNull(names.get(bid.organisation()))
                                .name())),
                scores.of(tender.id(), me()).stream()
                        .collect(Collectors.toMap(
                                score -> new Slot(score.bidId(), score.criterionId()), Function.identity())),
                afterwards.isEmpty() && scores.lockedBy(tender.id()).contains(me()));
    }

    /** The bids that were let in after the reader had locked: they alone lie on the desk then. */
    List<ScoreTurn> turns(Tender tender) {
        return scores.openTurns(tender.id()).stream()
                .filter(turn -> turn.evaluator().equals(me()))
                .toList();
    }

    Place place(Tender tender, @Nullable String bidReference, @Nullable Integer criterion) {
        Sheet sheet = sheet(tender);
        Optional<Bid> chosen = sheet.open().stream()
                .filter(bid -> bid.reference().equals(bidReference))
                .findFirst()
                .or(() -> sheet.open().stream().findFirst());
        int last = sheet.criteria().size() - 1;
        int position = criterion == null ? 0 : Math.max(0, Math.min(last, criterion - 1));
        return new Place(chosen.map(Bid::id).orElse(null), position);
    }

    List<Criterion> scored(Tender tender) {
        return sheet(tender).criteria();
    }

    boolean isLocked(Tender tender) {
        return sheet(tender).locked();
    }

    /** The bid's words; refused where a conflict closes it or none was declared. */
    BidContent content(Tender tender, BidId bid) {
        return PhaseMemo.once("evaluation.content", bid, () -> {
            conflicts.requireOpenTo(tender.id(), me(), bid);
            return bids.opened(bid)
                    .orElseThrow(() -> new DomainProblem("BIDS_NOT_OPENED"))
                    .content();
        });
    }

    String bidder(Tender tender, BidId bid) {
        Sheet sheet = sheet(tender);
        return sheet.bidder(sheet.bid(bid));
    }

    String reference(Tender tender, BidId bid) {
        return sheet(tender).bid(bid).reference();
    }

    List<Step> steps(Tender tender, BidId id, int current) {
        Sheet sheet = sheet(tender);
        Bid bid = sheet.bid(id);
        List<Criterion> all = sheet.criteria();
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Step(
                        all.get(i).number() + " " + all.get(i).title(),
                        link(tender, bid, i),
                        i == current,
                        i == current ? "doing" : sheet.isDone(bid, all.get(i)) ? "done" : "todo"))
                .toList();
    }

    /** Where it goes on: the next criterion, then the next bid, then the overview. */
    String next(Tender tender, BidId id, int criterion) {
        Sheet sheet = sheet(tender);
        Bid bid = sheet.bid(id);
        if (criterion + 1 < sheet.criteria().size()) {
            return link(tender, bid, criterion + 1);
        }
        int position = sheet.open().indexOf(bid) + 1;
        return link(tender, sheet.open().get(position % sheet.open().size()), 0);
    }

    private static String link(Tender tender, Bid bid, int criterion) {
        return "/evaluation/score/" + tender.reference() + "?bid=" + bid.reference() + "&criterion=" + (criterion + 1);
    }

    List<BidColumn> columns(Tender tender) {
        Sheet sheet = sheet(tender);
        return sheet.open().stream()
                .map(bid -> new BidColumn(sheet.bidder(bid), link(tender, bid, 0)))
                .toList();
    }

    List<Line> lines(Tender tender) {
        Sheet sheet = sheet(tender);
        return sheet.criteria().stream()
                .map(criterion -> new Line(
                        criterion.number() + " " + criterion.title(),
                        criterion.weight().percent().toPlainString(),
                        sheet.open().stream()
                                .map(bid -> new Cell(sheet.bidder(bid), cell(sheet.score(bid, criterion))))
                                .toList()))
                .toList();
    }

    private String cell(Optional<Score> score) {
        return score.filter(given -> given.level().isPresent())
                .map(given -> given.level().getAsInt() + " "
                        + messages.get("evaluation.level." + given.level().getAsInt()))
                .orElse("–");
    }

    long missing(Tender tender) {
        return sheet(tender).missing();
    }

    TurnView turn(Tender tender) {
        Sheet sheet = sheet(tender);
        int all = sheet.size();
        int done = all - sheet.missing();
        TurnView turn = turns.of(tender.id().value());
        TurnView shown = turn == null ? TurnView.of(messages.get("evaluation.score.over"), null) : turn;
        return all == 0 ? shown : shown.counting(done, all, messages.of("evaluation.score.progress", done, all));
    }

    private static PersonId me() {
        return Acting.current().requirePerson();
    }
}
