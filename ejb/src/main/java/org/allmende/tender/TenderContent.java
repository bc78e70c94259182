package org.allmende.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.shared.TextLength;
import org.allmende.shared.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a tender that its authors write; replaced as a whole on each save.
 *
 * @param title of the case, as people will know it
 * @param summary what is wanted, in plain words
 * @param terms what the provider must do and how the contract runs
 * @param cpv main code of the Common Procurement Vocabulary
 * @param procedure open, competitive flexible or below threshold
 * @param lightTouch whether it is a light touch contract
 * @param deadline the last instant for bids, if chosen yet
 * @param questionsUntil the last instant for questions; null: by the portal's own rule, at publication
 * @param lots at least one before publication
 * @param limits how many lots one may bid for and win, or why there is one
 * @param criteria weights make exactly 100 before publication
 * @param outcomes the rate card; may be empty
 * @param price how a price becomes points
 * @param conditions of participation; may be empty
 */
public record TenderContent(
        String title,
        String summary,
        String terms,
        String cpv,
        Procedure procedure,
        boolean lightTouch,
        @Nullable Instant deadline,
        @Nullable Instant questionsUntil,
        List<LotPart> lots,
        LotLimits limits,
        List<CriterionPart> criteria,
        List<OutcomePart> outcomes,
        PricePart price,
        List<ConditionPart> conditions) {

    public TenderContent {
        lots = List.copyOf(lots);
        criteria = List.copyOf(criteria);
        outcomes = List.copyOf(outcomes);
        conditions = List.copyOf(conditions);
    }

    /** Without conditions of participation. */
    public TenderContent(
            String title,
            String summary,
            String terms,
            String cpv,
            Procedure procedure,
            boolean lightTouch,
            @Nullable Instant deadline,
            @Nullable Instant questionsUntil,
            List<LotPart> lots,
            LotLimits limits,
            List<CriterionPart> criteria,
            List<OutcomePart> outcomes,
            PricePart price) {
        this(
                title,
                summary,
                terms,
                cpv,
                procedure,
                lightTouch,
                deadline,
                questionsUntil,
                lots,
                limits,
                criteria,
                outcomes,
                price,
                List.of());
    }

    /** With the formula that councils know best: the lowest price ÷ the price. */
    public TenderContent(
            String title,
            String summary,
            String terms,
            String cpv,
            Procedure procedure,
            boolean lightTouch,
            @Nullable Instant deadline,
            @Nullable Instant questionsUntil,
            List<LotPart> lots,
            LotLimits limits,
            List<CriterionPart> criteria,
            List<OutcomePart> outcomes) {
        this(
                title,
                summary,
                terms,
                cpv,
                procedure,
                lightTouch,
                deadline,
                questionsUntil,
                lots,
                limits,
                criteria,
                outcomes,
                PricePart.RELATIVE);
    }

    /** What a tender says, under another title and without its instants. */
    static TenderContent of(Tender tender, String title) {
        return new TenderContent(
                title,
                tender.summary(),
                tender.terms(),
                tender.cpv(),
                tender.procedure(),
                tender.lightTouch(),
                null,
                null,
                tender.lots().stream()
                        .map(lot -> new LotPart(
                                lot.title(),
                                lot.value(),
                                lot.lines().stream()
                                        .map(line -> new LinePart(line.item(), line.unit(), line.quantity()))
                                        .toList()))
                        .toList(),
                tender.lotLimits(),
                tender.criteria().stream()
                        .map(criterion -> new CriterionPart(
                                criterion.kind(),
                                criterion.title(),
                                criterion.description(),
                                criterion.weight(),
                                criterion.levels(),
                                criterion.partOf().orElse(null)))
                        .toList(),
                tender.outcomes().stream()
                        .map(outcome -> new OutcomePart(
                                outcome.title(),
                                outcome.unit(),
                                outcome.baseline(),
                                outcome.target(),
                                outcome.pricePerOutcome(),
                                outcome.cap()))
                        .toList(),
                new PricePart(tender.priceMethod(), tender.priceFigure().orElse(null)),
                tender.conditions().stream()
                        .map(condition -> new ConditionPart(
                                condition.kind(),
                                condition.title(),
                                condition.words(),
                                condition.evidence(),
                                condition.proportion(),
                                Stream.of(ConditionDemand.values())
                                        .collect(Collectors.toMap(Function.identity(), condition::extent))))
                        .toList());
    }

    /** The same with these conditions of participation. */
    public TenderContent with(List<ConditionPart> others) {
        return new TenderContent(
                title,
                summary,
                terms,
                cpv,
                procedure,
                lightTouch,
                deadline,
                questionsUntil,
                lots,
                limits,
                criteria,
                outcomes,
                price,
                others);
    }

    /**
     * The price formula as written.
     *
     * @param figure the ceiling or the fixed price in pounds with VAT; null where there is none, or none yet
     */
    public record PricePart(PriceMethod method, @Nullable Money figure) {

        public static final PricePart RELATIVE = new PricePart(PriceMethod.RELATIVE_LOWEST, null);

        public PricePart {
            if (figure != null && figure.isNegative()) {
                throw new DomainProblem("SCORING_FIGURE_NOT_POSITIVE", figure.amount());
            }
        }
    }

    /**
     * A lot as written.
     *
     * @param value estimated, in pounds with VAT over the whole term
     * @param lines of its price table; empty where it has one price
     */
    public record LotPart(String title, Money value, List<LinePart> lines) {

        public LotPart {
            lines = List.copyOf(lines);
        }

        /** With one price. */
        public LotPart(String title, Money value) {
            this(title, value, List.of());
        }
    }

    /**
     * A line of a price table as written. It is handed on in spreadsheets, which would run a formula.
     *
     * <p>Errors: {@code PRICE_LINE_ITEM(least, most)}, {@code PRICE_LINE_UNIT(least, most)}, {@code PRICE_LINE_FORMULA(text)}, {@code
     * PRICE_LINE_QUANTITY(item)}.
     *
     * @param quantity above zero, with at most four decimal places
     */
    public record LinePart(String item, String unit, BigDecimal quantity) {

        private static final String FORMULA = "=+-@";
        private static final int PLACES = 4;

        public LinePart {
            item = TextLength.within("PRICE_LINE_ITEM", item.replaceAll("\\p{Cntrl}", " "), 1, 200);
            unit = TextLength.within("PRICE_LINE_UNIT", unit.replaceAll("\\p{Cntrl}", " "), 1, 60);
            for (String text : List.of(item, unit)) {
                if (FORMULA.indexOf(text.charAt(0)) >= 0 || text.contains(";")) {
                    throw new DomainProblem("PRICE_LINE_FORMULA", text);
                }
            }
            if (quantity.signum() <= 0
                    || quantity.compareTo(BigDecimal.TEN.pow(9)) >= 0
                    || quantity.stripTrailingZeros().scale() > PLACES) {
                throw new DomainProblem("PRICE_LINE_QUANTITY", item);
            }
        }
    }

    /**
     * A criterion as written; the levels from 0 to 5, none for the price.
     *
     * @param partOf the title of the main criterion whose part it is; null: it stands by itself
     */
    public record CriterionPart(
            CriterionKind kind,
            String title,
            String description,
            Weight weight,
            List<String> levels,
            @Nullable String partOf) {

        public CriterionPart {
            levels = List.copyOf(levels);
            partOf = partOf == null || partOf.isBlank() ? null : partOf.strip();
        }

        /** One that stands by itself. */
        public CriterionPart(CriterionKind kind, String title, String description, Weight weight, List<String> levels) {
            this(kind, title, description, weight, levels, null);
        }

        /** The same as a part of a main criterion. */
        public CriterionPart within(String main) {
            return new CriterionPart(kind, title, description, weight, levels, main);
        }
    }

    /** An offered outcome as written; money in pounds with VAT. */
    public record OutcomePart(
            String title, String unit, BigDecimal baseline, BigDecimal target, Money pricePerOutcome, Money cap) {}

    /**
     * A condition of participation as written.
     *
     * <p>Errors: {@code CONDITION_TITLE_LENGTH(least, most)}, {@code CONDITION_TEXT_LENGTH(least, most)}.
     *
     * @param words what the supplier must satisfy
     * @param evidence what is asked to show it; may be blank
     * @param proportion why it is proportionate to the nature, complexity and cost of the contract
     * @param demands how far it goes in each demand that the law limits; a demand that is not named is not made
     * @param lot number of the lot for which alone it holds; null: for all
     */
    public record ConditionPart(
            ConditionKind kind,
            String title,
            String words,
            String evidence,
            String proportion,
            Map<ConditionDemand, DemandExtent> demands,
            @Nullable Integer lot) {

        /** For all lots. */
        public ConditionPart(
                ConditionKind kind,
                String title,
                String words,
                String evidence,
                String proportion,
                Map<ConditionDemand, DemandExtent> demands) {
            this(kind, title, words, evidence, proportion, demands, null);
        }

        private static final int LONGEST_TITLE = 200;
        private static final int LONGEST = 4_000;

        public ConditionPart {
            title = TextLength.within("CONDITION_TITLE_LENGTH", title, 1, LONGEST_TITLE);
            words = text(words);
            evidence = text(evidence);
            proportion = text(proportion);
            demands = Map.copyOf(demands);
        }

        private static String text(String text) {
            return TextLength.within("CONDITION_TEXT_LENGTH", text.replace("\r\n", "\n"), 0, LONGEST);
        }

        DemandExtent extent(ConditionDemand demand) {
            return demands.getOrDefault(demand, DemandExtent.NONE);
        }
    }
}
