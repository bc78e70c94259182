package org.allmende.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.Working;
import org.allmende.identity.Organisations;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/** The ranking as rows of a page, each with its working, so that anybody can follow it. */
@Named
@RequestScoped
public class ResultTable {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+");

    @Inject
    private Results results;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /** A bid with its rank, points of 100 and one line for each criterion. */
    public record Row(int rank, String bid, String name, String price, String total, List<Line> lines) {}

    /** How a bid's points for one criterion came about. */
    public record Line(String criterion, String working) {}

    /** With the bidders' names, for the council. */
    public List<Row> named(Tender tender) {
        return rows(
                tender, ranked -> organisations.get(bid(ranked).organisation()).name());
    }

    /** With the winner's name alone, for the public below the threshold from which all are named. */
    public List<Row> anonymous(Tender tender, BidId winner) {
        return rows(
                tender,
                ranked -> ranked.id().equals(winner.value().toString())
                        ? organisations.get(bid(ranked).organisation()).name()
                        : messages.of("award.unnamed", ranked.rank()));
    }

    /** Points as the reader's language writes them, without zeros that say nothing; a dash for none. */
    public String points(String exact) {
        return exact.isEmpty() ? formats.number(null) : formats.number(new BigDecimal(exact));
    }

    /** A working with its decimals likewise: {@code 30 × 3 ÷ 5 = 18}. */
    public String sum(String working) {
        return DECIMAL.matcher(working).replaceAll(found -> points(found.group()));
    }

    public Ranking ranking(Tender tender) {
        return results.of(tender.id());
    }

    private List<Row> rows(Tender tender, Function<RankedBid, String> name) {
        Map<String, String> titles = tender.criteria().stream()
                .collect(Collectors.toMap(
                        criterion -> criterion.kind().isScored()
                                ? criterion.id().value().toString()
                                : Working.PRICE,
                        Criterion::title));
        return ranking(tender).inOrder().stream()
                .map(ranked -> new Row(
                        ranked.rank(),
                        ranked.id(),
                        name.apply(ranked),
                        price(ranked),
                        points(ranked.total().shown()),
                        ranked.working().stream()
                                .map(line -> new Line(titles.getOrDefault(line.criterion(), ""), sum(line.sum())))
                                .toList()))
                .toList();
    }

    private Bid bid(RankedBid ranked) {
        return bids.get(new BidId(UUID.fromString(ranked.id())));
    }

    private String price(RankedBid ranked) {
        return bids.opened(bid(ranked).id())
                .map(opened -> opened.content().totalPrice().amount().toPlainString())
                .orElse("0");
    }
}
