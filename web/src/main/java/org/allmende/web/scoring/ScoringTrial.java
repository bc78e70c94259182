package org.allmende.web.scoring;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.evaluation.scoring.Fraction;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.ScoredBid;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.evaluation.scoring.Weighting;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A formula, weights and invented bids as an address holds them, and what the evaluation's own computation makes of them. Each
 * fault stands at its field; what was typed stays as it was.
 */
public final class ScoringTrial {

    public static final int MOST_BIDS = 12;
    public static final int MOST_CRITERIA = 8;
    private static final String BEST = "5";

    private final PriceMethod method;
    private final Entry formula;
    private final Entry figure;
    private final Entry price;
    private final Entry best;
    private final List<CriterionRow> criteria = new ArrayList<>();
    private final List<BidRow> bids = new ArrayList<>();

    /** A criterion that people mark. */
    public record CriterionRow(Entry title, Entry weight) {
        boolean isEmpty() {
            return title.isEmpty() && weight.isEmpty();
        }
    }

    /** An invented bid with its marks in the order of the criteria. */
    public record BidRow(Entry title, Entry price, Entry outcomes, List<Entry> marks) {
        boolean isEmpty() {
            return all().allMatch(Entry::isEmpty);
        }

        Stream<Entry> all() {
            return Stream.concat(Stream.of(title, price, outcomes), marks.stream());
        }
    }

    /** @param asked the parameters of the request */
    ScoringTrial(Map<String, String[]> asked) {
        Asked form = new Asked(asked);
        String more = form.first("more", "");
        formula = new Entry("f", "f", form.first("f", PriceMethod.RELATIVE_LOWEST.id()));
        method = methodOf(formula);
        figure = new Entry("x", "x", form.first("x", ""));
        price = new Entry("pw", "pw", form.first("pw", ""));
        best = new Entry("best", "best", form.first("best", BEST));
        int before = Math.min(form.count("c"), MOST_CRITERIA);
        int columns = Math.max(1, more.equals("criterion") ? Math.min(before + 1, MOST_CRITERIA) : before);
        for (int at = 0; at < columns; at++) {
            criteria.add(new CriterionRow(
                    new Entry("c" + at, "c", form.at("c", at)), new Entry("w" + at, "w", form.at("w", at))));
        }
        int rows = Math.max(2, Math.min(form.count("b") + (more.equals("bid") ? 1 : 0), MOST_BIDS));
        for (int at = 0; at < rows; at++) {
            bids.add(row(form, at, before));
        }
    }

    private BidRow row(Asked form, int at, int before) {
        List<Entry> marks = new ArrayList<>();
        for (int column = 0; column < criteria.size(); column++) {
            String text = column < before ? form.at("m", at * before + column) : "";
            marks.add(new Entry("m" + at + "-" + column, "m", text));
        }
        return new BidRow(
                new Entry("b" + at, "b", form.at("b", at)),
                new Entry("p" + at, "p", form.at("p", at)),
                new Entry("o" + at, "o", form.at("o", at)),
                marks);
    }

    private static PriceMethod methodOf(Entry formula) {
        try {
            return PriceMethod.of(formula.getText());
        } catch (DomainProblem unknown) {
            formula.refuse(unknown);
            return PriceMethod.RELATIVE_LOWEST;
        }
    }

    /** What a request asks, however often it names a parameter. */
    private record Asked(Map<String, String[]> parameters) {
        String first(String name, String otherwise) {
            return count(name) == 0 ? otherwise : at(name, 0);
        }

        String at(String name, int index) {
            String[] values = values(name);
            return index < values.length ? values[index] : "";
        }

        int count(String name) {
            return values(name).length;
        }

        private String[] values(String name) {
            return parameters.getOrDefault(name, new String[0]);
        }
    }

    /** Computes as the evaluation does; empty where a field is wrong. */
    Optional<Ranking> compute() {
        Optional<PriceFormula> chosen = formula();
        Optional<Weighting> weighting = weighting();
        List<ScoredBid> scored = scored();
        if (scored.isEmpty() && faults().isEmpty()) {
            bids.get(0).title().refuse("TRIAL_NEEDS_BID");
        }
        if (!faults().isEmpty() || chosen.isEmpty() || weighting.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Scoring.rank(scored, weighting.get(), chosen.get()));
        } catch (DomainProblem refused) {
            formula.refuse(refused);
            return Optional.empty();
        }
    }

    /** What may be wrong with formula and weights alone, before there are bids. */
    private Optional<PriceFormula> formula() {
        Optional<BigDecimal> amount = method.hasFigure() ? figure.optionalNumber() : Optional.empty();
        if (figure.isBad()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PriceFormula(method, amount));
        } catch (DomainProblem refused) {
            figure.refuse(refused);
            return Optional.empty();
        }
    }

    private Optional<Weighting> weighting() {
        Optional<Weight> weightOfPrice = weight(price, true);
        if (!method.comparesPrices()) {
            weightOfPrice.ifPresent(weight -> price.refuse("SCORING_FIXED_PRICE_WEIGHS", weight.percent()));
        }
        Map<String, Weight> quality = new LinkedHashMap<>();
        for (int at = 0; at < criteria.size(); at++) {
            CriterionRow row = criteria.get(at);
            if (!row.isEmpty()) {
                String id = row.title().getId();
                weight(row.weight(), false).ifPresent(weight -> quality.put(id, weight));
                if (row.title().isEmpty()) {
                    row.title().refuse("TRIAL_NAME_NEEDED");
                }
            }
        }
        if (!faults().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Weighting(weightOfPrice, quality));
        } catch (DomainProblem refused) {
            (method.comparesPrices() ? price : criteria.get(0).weight()).refuse(refused);
            return Optional.empty();
        }
    }

    /** An empty or zero weight of the price leaves the price out. */
    private static Optional<Weight> weight(Entry entry, boolean optional) {
        Optional<BigDecimal> percent = optional ? entry.optionalNumber() : entry.number();
        if (percent.isEmpty() || (optional && percent.get().signum() == 0)) {
            return Optional.empty();
        }
        try {
            return percent.map(Weight::new);
        } catch (DomainProblem refused) {
            entry.refuse(refused);
            return Optional.empty();
        }
    }

    private List<ScoredBid> scored() {
        Optional<BigDecimal> scale = best.number();
        if (scale.filter(points -> points.signum() <= 0).isPresent()) {
            best.refuse("TRIAL_SCALE_NOT_POSITIVE");
        }
        Set<String> titles = new HashSet<>();
        List<ScoredBid> scored = new ArrayList<>();
        for (BidRow row : bids) {
            if (!row.isEmpty()) {
                requireTitle(row.title(), titles);
                scored(row, best.isBad() ? null : scale.orElse(null)).ifPresent(scored::add);
            }
        }
        return scored;
    }

    private static void requireTitle(Entry title, Set<String> titles) {
        if (title.isEmpty()) {
            title.refuse("TRIAL_NAME_NEEDED");
        } else if (!titles.add(title.getText())) {
            title.refuse("SCORING_BID_TWICE", title.getText());
        }
    }

    private Optional<ScoredBid> scored(BidRow row, @Nullable BigDecimal scale) {
        BigDecimal amount = notNegative(
                method.comparesPrices() ? row.price().number() : row.price().optionalNumber(), row.price());
        Optional<BigDecimal> promised = method.countsOutcomes() ? row.outcomes().number() : Optional.empty();
        if (promised.filter(count -> count.signum() <= 0).isPresent()) {
            row.outcomes().refuse("TRIAL_NOT_POSITIVE");
        }
        Map<String, Fraction> marks = new HashMap<>();
        for (int column = 0; column < criteria.size(); column++) {
            if (!criteria.get(column).isEmpty()) {
                Entry entry = row.marks().get(column);
                Optional<BigDecimal> points = entry.number();
                if (scale != null && points.isPresent()) {
                    if (points.get().signum() < 0 || points.get().compareTo(scale) > 0) {
                        entry.refuse("TRIAL_MARK_OUT_OF_RANGE", scale);
                    } else {
                        marks.put(criteria.get(column).title().getId(), ScoredBid.mark(points.get(), scale));
                    }
                }
            }
        }
        if (scale == null || row.all().anyMatch(Entry::isBad)) {
            return Optional.empty();
        }
        return Optional.of(new ScoredBid(row.title().getId(), amount, promised, marks, false));
    }

    private static BigDecimal notNegative(Optional<BigDecimal> amount, Entry entry) {
        if (amount.filter(pounds -> pounds.signum() < 0).isPresent()) {
            entry.refuse("TRIAL_NEGATIVE");
        }
        return amount.orElse(BigDecimal.ZERO);
    }

    /** The fields with something wrong, in the order of the page. */
    public List<Entry> faults() {
        return entries().filter(Entry::isBad).toList();
    }

    private Stream<Entry> entries() {
        return Stream.of(
                        Stream.of(formula, figure, price),
                        criteria.stream().flatMap(row -> Stream.of(row.title(), row.weight())),
                        Stream.of(best),
                        bids.stream().flatMap(BidRow::all))
                .flatMap(part -> part);
    }

    /** The name of the bid or criterion that has this id; empty for another word. */
    Optional<String> name(String id) {
        return Stream.concat(
                        criteria.stream().map(CriterionRow::title),
                        bids.stream().map(BidRow::title))
                .filter(entry -> entry.getId().equals(id))
                .map(Entry::getText)
                .findFirst();
    }

    /** The address of this trial, which can be given to others. */
    String address() {
        StringBuilder address = new StringBuilder("/tools/scoring?");
        entries().forEach(entry -> append(address, entry.getName(), entry.getText()));
        return address.append("go=1").toString();
    }

    /** The address of a trial with a tender's own formula and weights, without bids. */
    public static String address(
            PriceMethod method,
            @Nullable BigDecimal figure,
            @Nullable BigDecimal price,
            List<Map.Entry<String, BigDecimal>> criteria) {
        StringBuilder address = new StringBuilder("/tools/scoring?");
        append(address, "f", method.id());
        append(address, "x", figure == null ? "" : figure.toPlainString());
        append(address, "pw", price == null ? "" : price.toPlainString());
        criteria.forEach(criterion -> {
            append(address, "c", criterion.getKey());
            append(address, "w", criterion.getValue().toPlainString());
        });
        address.setLength(address.length() - 1);
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        address.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&');
    }

    public PriceMethod getMethod() {
        return method;
    }

    public Entry getFormula() {
        return formula;
    }

    public Entry getFigure() {
        return figure;
    }

    public Entry getPrice() {
        return price;
    }

    public Entry getBest() {
        return best;
    }

    public List<CriterionRow> getCriteria() {
        return criteria;
    }

    public List<BidRow> getBids() {
        return bids;
    }
}
