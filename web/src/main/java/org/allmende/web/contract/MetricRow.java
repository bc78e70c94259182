package org.allmende.web.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.allmende.contract.Direction;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MetricTerms;
import org.allmende.shared.Money;
import org.allmende.web.layout.Plain;
import org.jspecify.annotations.Nullable;

/** A metric as a form holds it. */
public class MetricRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String definition = "";
    private String unit = "";
    private BigDecimal baseline = BigDecimal.ZERO;
    private BigDecimal withoutService = BigDecimal.ZERO;
    private BigDecimal target = BigDecimal.ZERO;
    private BigDecimal price = BigDecimal.ZERO;
    private BigDecimal cap = BigDecimal.ZERO;

    private Direction direction;
    private String cohort;
    private String counterfactualSource;
    private String evidence;
    private String dataSource;
    private String baselineMethod;
    private @Nullable Integer capPerPerson;
    private @Nullable BigDecimal capPerYear;
    private int validationDays;
    private int clawBackDays;
    private String clawBack;
    private int smallNumber;

    MetricRow() {
        this(MetricConditions.usual());
    }

    private MetricRow(MetricConditions conditions) {
        direction = conditions.direction();
        cohort = conditions.cohort();
        counterfactualSource = conditions.counterfactualSource();
        evidence = conditions.evidence();
        dataSource = conditions.dataSource();
        baselineMethod = conditions.baselineMethod();
        capPerPerson = conditions.capPerPerson();
        Money yearly = conditions.capPerYear();
        capPerYear = yearly == null ? null : Plain.of(yearly);
        validationDays = conditions.validationDays();
        clawBackDays = conditions.clawBackDays();
        clawBack = conditions.clawBack();
        smallNumber = conditions.smallNumber();
    }

    MetricRow(MetricTerms terms) {
        this(terms.conditions());
        title = terms.title();
        definition = terms.definition();
        unit = terms.unit();
        baseline = Plain.of(terms.baseline());
        withoutService = Plain.of(terms.withoutService());
        target = Plain.of(terms.target());
        price = Plain.of(terms.price());
        cap = Plain.of(terms.cap());
    }

    MetricTerms terms() {
        return new MetricTerms(
                title,
                definition,
                unit,
                baseline,
                withoutService,
                target,
                Money.pounds(price),
                Money.pounds(cap),
                conditions());
    }

    private MetricConditions conditions() {
        return new MetricConditions(
                direction,
                dataSource,
                cohort,
                baselineMethod,
                counterfactualSource,
                capPerPerson,
                capPerYear == null ? null : Money.pounds(capPerYear),
                validationDays,
                clawBackDays,
                clawBack,
                evidence,
                smallNumber);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String value) {
        title = value == null ? "" : value;
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(@Nullable String value) {
        definition = value == null ? "" : value;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String value) {
        unit = value == null ? "" : value;
    }

    public BigDecimal getBaseline() {
        return baseline;
    }

    public void setBaseline(BigDecimal value) {
        baseline = value;
    }

    public BigDecimal getWithoutService() {
        return withoutService;
    }

    public void setWithoutService(BigDecimal value) {
        withoutService = value;
    }

    public BigDecimal getTarget() {
        return target;
    }

    public void setTarget(BigDecimal value) {
        target = value;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal value) {
        price = value;
    }

    public BigDecimal getCap() {
        return cap;
    }

    public void setCap(BigDecimal value) {
        cap = value;
    }

    public Direction getDirection() {
        return direction;
    }

    public void setDirection(Direction value) {
        direction = value;
    }

    public String getCohort() {
        return cohort;
    }

    public void setCohort(@Nullable String value) {
        cohort = Objects.requireNonNullElse(value, "");
    }

    public String getCounterfactualSource() {
        return counterfactualSource;
    }

    public void setCounterfactualSource(@Nullable String value) {
        counterfactualSource = Objects.requireNonNullElse(value, "");
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String value) {
        evidence = Objects.requireNonNullElse(value, "");
    }

    public String getDataSource() {
        return dataSource;
    }

    public void setDataSource(@Nullable String value) {
        dataSource = Objects.requireNonNullElse(value, "");
    }

    public String getBaselineMethod() {
        return baselineMethod;
    }

    public void setBaselineMethod(@Nullable String value) {
        baselineMethod = Objects.requireNonNullElse(value, "");
    }

    public @Nullable Integer getCapPerPerson() {
        return capPerPerson;
    }

    public void setCapPerPerson(@Nullable Integer value) {
        capPerPerson = value;
    }

    public @Nullable BigDecimal getCapPerYear() {
        return capPerYear;
    }

    public void setCapPerYear(@Nullable BigDecimal value) {
        capPerYear = value;
    }

    public int getValidationDays() {
        return validationDays;
    }

    public void setValidationDays(int value) {
        validationDays = value;
    }

    public int getClawBackDays() {
        return clawBackDays;
    }

    public void setClawBackDays(int value) {
        clawBackDays = value;
    }

    public String getClawBack() {
        return clawBack;
    }

    public void setClawBack(@Nullable String value) {
        clawBack = Objects.requireNonNullElse(value, "");
    }

    public int getSmallNumber() {
        return smallNumber;
    }

    public void setSmallNumber(int value) {
        smallNumber = value;
    }
}
