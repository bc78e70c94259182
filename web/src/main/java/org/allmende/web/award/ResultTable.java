package org.allmende.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.OpenedBid;
import org.allmende.evaluation.Results;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.evaluation.scoring.Working;
import org.allmende.identity.Organisations;
import org.allmende.tender.Criterion;
import org.allmende.tender.Lot;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.jspecify.annotations.Nullable;

/** The rankings as rows of a page, each with its working, so that anybody can follow it. */
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
    private TieWords ties;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /** A bid with its rank, points of 100 and one line for each criterion. */
    public record Row(int rank, String bid, String name, String price, String total, List<Line> lines) {}

    /** How a bid's points for one criterion came about. */
    public record Line(String criterion, String working) {}

    /** With the bidders' names, for the council: one for each lot, in the order of the notice. */
    public List<LotView> named(Tender tender) {
        return lots(tender, this::nameOf);
    }

    /** With the winners' names alone, for the public below the threshold from which all are named. */
    public List<LotView> anonymous(Tender tender, Set<BidId> winners) {
        return lots(
                tender,
                ranked ->
                        winners.contains(bidId(ranked)) ? nameOf(ranked) : messages.of("award.unnamed", ranked.rank()));
    }

    /** Points as the reader's language writes them, without zeros that say nothing; a dash for none. */
    public String points(String exact) {
        return exact.isEmpty() ? formats.number(null) : formats.number(new BigDecimal(exact));
    }

    /** A working with its decimals likewise: {@code 30 × 3 ÷ 5 = 18}. */
    public String sum(String working) {
        return DECIMAL.matcher(working).replaceAll(found -> points(found.group()));
    }

    private List<LotView> lots(Tender tender, Function<RankedBid, String> name) {
        Map<BidId, OpenedBid> opened = bids.openedOf(tender.id());
        return results.of(tender.id()).stream()
                .map(result -> lot(tender, result, opened, name))
                .toList();
    }

    private LotView lot(
            Tender tender, Results.LotResult result, Map<BidId, OpenedBid> opened, Function<RankedBid, String> name) {
        List<Row> rows = rows(tender, result, opened, name);
        Map<String, String> names = rows.stream().collect(Collectors.toMap(Row::bid, Row::name));
        Function<BidId, String> called = bid -> names.getOrDefault(bid.value().toString(), "");
        return new LotView(
                result.lot().number(),
                result.lot().title(),
                tender.lots().size() == 1,
                rows,
                result.winner().map(BidId::value).orElse(null),
                result.winner().map(called).orElse(null),
                result.tie().map(tie -> ties.decidedBy(tender, tie)).orElse(""),
                ties.tickets(tender, result, called),
                result.passedOver().stream().map(called).toList());
    }

    private List<Row> rows(
            Tender tender, Results.LotResult result, Map<BidId, OpenedBid> opened, Function<RankedBid, String> name) {
        Map<String, String> titles = tender.criteria().stream()
                .collect(Collectors.toMap(
                        criterion -> criterion.kind().isScored()
                                ? criterion.id().value().toString()
                                : Working.PRICE,
                        Criterion::title));
        return result.ranking().inOrder().stream()
                .map(ranked -> new Row(
                        ranked.rank(),
                        ranked.id(),
                        name.apply(ranked),
                        price(opened.get(bidId(ranked)), result.lot()),
                        points(ranked.total().shown()),
                        ranked.working().stream()
                                .map(line -> new Line(titles.getOrDefault(line.criterion(), ""), sum(line.sum())))
                                .toList()))
                .toList();
    }

    private static BidId bidId(RankedBid ranked) {
        return new BidId(UUID.fromString(ranked.id()));
    }

    private String nameOf(RankedBid ranked) {
        return organisations.get(bids.get(bidId(ranked)).organisation()).name();
    }

    private static String price(@Nullable OpenedBid bid, Lot lot) {
        return Optional.ofNullable(bid)
                .flatMap(opened -> opened.content().price(lot.id()))
                .map(price -> price.amount().toPlainString())
                .orElse("0");
    }
}
