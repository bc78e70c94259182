package org.allmende.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A metric's conditions as they are stored.
 *
 * <p>Errors: {@code METRIC_YEAR_CAP_BELOW_PRICE(title)}: not one outcome could be paid in full in a year; {@code
 * METRIC_CLAW_BACK_WITHOUT_REASON(title)}: days without words, nobody knows what is claimed back.
 */
@Embeddable
class AgreedConditions {

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Column(name = "data_source")
    private String dataSource;

    @Column
    private String cohort;

    @Column(name = "baseline_method")
    private String baselineMethod;

    @Column(name = "counterfactual_source")
    private String counterfactualSource;

    @Column(name = "cap_per_person")
    private @Nullable Integer capPerPerson;

    @Column(name = "cap_per_year")
    private @Nullable Money capPerYear;

    @Column(name = "validation_days")
    private int validationDays;

    @Column(name = "claw_back_days")
    private int clawBackDays;

    @Column(name = "claw_back")
    private String clawBack;

    @Column
    private String evidence;

    @Column(name = "small_number")
    private int smallNumber;

    @SuppressWarnings("NullAway.Init")
    protected AgreedConditions() {}

    AgreedConditions(MetricTerms terms) {
        MetricConditions agreed = terms.conditions();
        if (agreed.capPerYear() != null && agreed.capPerYear().isLessThan(terms.price())) {
            throw new DomainProblem("METRIC_YEAR_CAP_BELOW_PRICE", terms.title());
        }
        if (agreed.clawBackDays() > 0 && agreed.clawBack().isBlank()) {
            throw new DomainProblem("METRIC_CLAW_BACK_WITHOUT_REASON", terms.title());
        }
        direction = agreed.direction();
        dataSource = agreed.dataSource().strip();
        cohort = agreed.cohort().strip();
        baselineMethod = agreed.baselineMethod().strip();
        counterfactualSource = agreed.counterfactualSource().strip();
        capPerPerson = agreed.capPerPerson();
        capPerYear = agreed.capPerYear();
        validationDays = agreed.validationDays();
        clawBackDays = agreed.clawBackDays();
        clawBack = agreed.clawBack().strip();
        evidence = agreed.evidence().strip();
        smallNumber = agreed.smallNumber();
    }

    MetricConditions toRecord() {
        return new MetricConditions(
                direction,
                dataSource,
                cohort,
                baselineMethod,
                counterfactualSource,
                capPerPerson,
                capPerYear,
                validationDays,
                clawBackDays,
                clawBack,
                evidence,
                smallNumber);
    }
}
