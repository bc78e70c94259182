package org.allmende.web.tender;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.LotLimits;
import org.allmende.tender.PriceTableText;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderContent;
import org.allmende.web.scoring.ScoringTrial;
import org.jspecify.annotations.Nullable;

/** What the edit page shows and takes of a tender; rows that are left empty are left out. */
public class TenderForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String title = "";
    private @Nullable String summary = "";
    private @Nullable String terms = "";
    private @Nullable String cpv = "";
    private Procedure procedure = Procedure.COMPETITIVE_FLEXIBLE;
    private boolean lightTouch = true;
    private PriceMethod priceMethod = PriceMethod.RELATIVE_LOWEST;
    private @Nullable BigDecimal priceFigure;
    private @Nullable LocalDate day;
    private @Nullable LocalTime time = LocalTime.NOON;
    private @Nullable LocalDate questionsDay;
    private @Nullable LocalTime questionsTime = LocalTime.NOON;
    private final List<TenderFormRow> lots = new ArrayList<>();
    private @Nullable Integer lotsToBidFor;
    private @Nullable Integer lotsToWin;
    private @Nullable String undividedBecause;
    private final List<TenderFormRow> criteria = new ArrayList<>();
    private final List<TenderFormRow> outcomes = new ArrayList<>();
    private final List<ConditionFormRow> conditions = new ArrayList<>();

    static TenderForm of(Tender tender) {
        TenderForm form = new TenderForm();
        form.title = tender.title();
        form.summary = tender.summary();
        form.terms = tender.terms();
        form.cpv = tender.cpv();
        form.procedure = tender.procedure();
        form.lightTouch = tender.lightTouch();
        form.priceMethod = tender.priceMethod();
        form.priceFigure = tender.priceFigure().map(Money::amount).orElse(null);
        tender.deadline().ifPresent(deadline -> {
            form.day = deadline.inLondon().toLocalDate();
            form.time = deadline.inLondon().toLocalTime();
        });
        tender.questionsDeadline().ifPresent(last -> {
            form.questionsDay = last.inLondon().toLocalDate();
            form.questionsTime = last.inLondon().toLocalTime();
        });
        tender.lots().forEach(lot -> form.lots.add(TenderFormRow.lot(lot)));
        tender.lotLimits().toBidFor().ifPresent(most -> form.lotsToBidFor = most);
        tender.lotLimits().toWin().ifPresent(most -> form.lotsToWin = most);
        form.undividedBecause = tender.lotLimits().undividedBecause().orElse(null);
        tender.criteria().forEach(criterion -> form.criteria.add(TenderFormRow.criterion(criterion)));
        tender.outcomes().forEach(outcome -> form.outcomes.add(TenderFormRow.outcome(outcome)));
        tender.conditions().forEach(condition -> form.conditions.add(ConditionFormRow.of(condition)));
        if (form.lots.isEmpty()) {
            form.addLot();
        }
        if (form.criteria.isEmpty()) {
            form.addCriterion();
        }
        return form;
    }

    public void addLot() {
        lots.add(new TenderFormRow());
    }

    public void addCriterion() {
        criteria.add(new TenderFormRow());
    }

    public void addOutcome() {
        outcomes.add(new TenderFormRow());
    }

    public void addCondition() {
        conditions.add(new ConditionFormRow());
    }

    public void removeCondition(ConditionFormRow row) {
        conditions.remove(row);
    }

    /** Takes a row out, of whatever kind it is. */
    public void remove(TenderFormRow row) {
        lots.remove(row);
        criteria.remove(row);
        outcomes.remove(row);
    }

    /** The main criteria that are named already, to choose from. */
    public List<String> getMains() {
        return criteria.stream()
                .map(row -> plain(row.getPartOf()))
                .filter(main -> !main.isEmpty())
                .distinct()
                .toList();
    }

    /** What the weights of all criteria make together. */
    public BigDecimal getWeights() {
        return criteria.stream()
                .filter(TenderFormRow::isFilled)
                .map(row -> TenderFormRow.number(row.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    /** Whether they make the hundred that publication asks for. */
    public boolean isWeighted() {
        return getWeights().compareTo(BigDecimal.valueOf(100)) == 0;
    }

    TenderContent content() {
        return new TenderContent(
                plain(title),
                plain(summary),
                plain(terms),
                plain(cpv),
                procedure,
                lightTouch,
                moment(day, time),
                moment(questionsDay, questionsTime),
                lotParts(),
                limits(),
                criteria.stream()
                        .filter(TenderFormRow::isFilled)
                        .map(TenderForm::criterion)
                        .toList(),
                outcomes.stream()
                        .filter(TenderFormRow::isFilled)
                        .map(TenderForm::outcome)
                        .toList(),
                price(),
                conditions.stream()
                        .filter(ConditionFormRow::isFilled)
                        .map(ConditionFormRow::part)
                        .toList());
    }

    /** Whether there are several lots, so that limits may be set; else the reason for one is asked. */
    public boolean isDivided() {
        return lots.size() > 1;
    }

    /** The numbers that the lots of the form will have. */
    public List<Integer> getLotNumbers() {
        return IntStream.rangeClosed(
                        1, (int) lots.stream().filter(TenderFormRow::isFilled).count())
                .boxed()
                .toList();
    }

    private LotLimits limits() {
        return lots.stream().filter(TenderFormRow::isFilled).count() > 1
                ? new LotLimits(lotsToBidFor, lotsToWin, "")
                : LotLimits.undivided(plain(undividedBecause));
    }

    private List<TenderContent.LotPart> lotParts() {
        List<TenderContent.LotPart> parts = new ArrayList<>();
        lots.stream()
                .filter(TenderFormRow::isFilled)
                .forEach(row -> parts.add(new TenderContent.LotPart(
                        row.title(),
                        row.money(row.getValue()),
                        PriceTableText.read(parts.size() + 1, plain(row.getText())))));
        return parts;
    }

    private TenderContent.PricePart price() {
        BigDecimal figure = priceFigure;
        return new TenderContent.PricePart(priceMethod, figure == null ? null : Money.pounds(figure));
    }

    /** The address of the simulator with this formula and these weights. */
    public String getTrial() {
        BigDecimal price = criteria.stream()
                .filter(row -> row.isFilled() && row.getKind() == CriterionKind.PRICE)
                .map(row -> TenderFormRow.number(row.getValue()))
                .findFirst()
                .orElse(null);
        return ScoringTrial.address(
                priceMethod,
                priceFigure,
                price,
                criteria.stream()
                        .filter(row -> row.isFilled() && row.getKind() != CriterionKind.PRICE)
                        .map(row -> Map.entry(row.title(), TenderFormRow.number(row.getValue())))
                        .toList());
    }

    private static TenderContent.CriterionPart criterion(TenderFormRow row) {
        List<String> levels = row.getKind() == CriterionKind.PRICE
                ? List.of()
                : Arrays.stream(plain(row.getLevels()).split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(Criterion.LEVELS)
                        .toList();
        BigDecimal weight = row.getValue() == null ? BigDecimal.ONE : row.getValue();
        return new TenderContent.CriterionPart(
                row.getKind(), row.title(), plain(row.getText()), new Weight(weight), levels, row.getPartOf());
    }

    private static TenderContent.OutcomePart outcome(TenderFormRow row) {
        return new TenderContent.OutcomePart(
                row.title(),
                plain(row.getText()),
                TenderFormRow.number(row.getBaseline()),
                TenderFormRow.number(row.getTarget()),
                Money.pounds(TenderFormRow.number(row.getValue())),
                Money.pounds(TenderFormRow.number(row.getCap())));
    }

    private static @Nullable Instant moment(@Nullable LocalDate on, @Nullable LocalTime at) {
        return on == null || at == null ? null : London.at(LocalDateTime.of(on, at));
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable String getTerms() {
        return terms;
    }

    public void setTerms(@Nullable String terms) {
        this.terms = terms;
    }

    public @Nullable String getCpv() {
        return cpv;
    }

    public void setCpv(@Nullable String cpv) {
        this.cpv = cpv;
    }

    public Procedure getProcedure() {
        return procedure;
    }

    public void setProcedure(Procedure procedure) {
        this.procedure = procedure;
    }

    public boolean isLightTouch() {
        return lightTouch;
    }

    public void setLightTouch(boolean lightTouch) {
        this.lightTouch = lightTouch;
    }

    public PriceMethod getPriceMethod() {
        return priceMethod;
    }

    public void setPriceMethod(PriceMethod method) {
        priceMethod = method;
    }

    public @Nullable BigDecimal getPriceFigure() {
        return priceFigure;
    }

    public void setPriceFigure(@Nullable BigDecimal pounds) {
        priceFigure = pounds;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public @Nullable LocalTime getTime() {
        return time;
    }

    public void setTime(@Nullable LocalTime time) {
        this.time = time;
    }

    public @Nullable LocalDate getQuestionsDay() {
        return questionsDay;
    }

    public void setQuestionsDay(@Nullable LocalDate day) {
        this.questionsDay = day;
    }

    public @Nullable LocalTime getQuestionsTime() {
        return questionsTime;
    }

    public void setQuestionsTime(@Nullable LocalTime time) {
        this.questionsTime = time;
    }

    public List<TenderFormRow> getLots() {
        return lots;
    }

    public List<TenderFormRow> getCriteria() {
        return criteria;
    }

    public List<TenderFormRow> getOutcomes() {
        return outcomes;
    }

    public List<ConditionFormRow> getConditions() {
        return conditions;
    }

    public @Nullable Integer getLotsToBidFor() {
        return lotsToBidFor;
    }

    public void setLotsToBidFor(@Nullable Integer most) {
        lotsToBidFor = most;
    }

    public @Nullable Integer getLotsToWin() {
        return lotsToWin;
    }

    public void setLotsToWin(@Nullable Integer most) {
        lotsToWin = most;
    }

    public @Nullable String getUndividedBecause() {
        return undividedBecause;
    }

    public void setUndividedBecause(@Nullable String words) {
        undividedBecause = words;
    }
}
