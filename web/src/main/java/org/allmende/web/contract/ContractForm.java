package org.allmende.web.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.contract.ContractTerms;
import org.allmende.contract.TermClauses;
import org.allmende.shared.Money;
import org.allmende.tender.extension.ExtensionOption;
import org.allmende.web.layout.Plain;
import org.allmende.web.obligation.ObligationRow;
import org.jspecify.annotations.Nullable;

/** The terms of a draft as a form holds them. */
public class ContractForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String duties;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int verificationDays;
    private BigDecimal cap;
    private final List<MetricRow> metrics;
    private final List<MilestoneRow> milestones;
    private final List<BreakRow> breaks;
    private final List<ObligationRow> obligations;
    private boolean extension;
    private boolean stepIn;

    ContractForm(ContractTerms terms) {
        duties = terms.duties();
        startsOn = terms.startsOn();
        endsOn = terms.endsOn();
        verificationDays = terms.verificationDays();
        cap = Plain.of(terms.cap().amount());
        metrics = terms.metrics().stream().map(MetricRow::new).collect(Collectors.toCollection(ArrayList::new));
        milestones =
                terms.milestones().stream().map(MilestoneRow::new).collect(Collectors.toCollection(ArrayList::new));
        breaks = terms.clauses().breaks().stream().map(BreakRow::new).collect(Collectors.toCollection(ArrayList::new));
        obligations =
                terms.obligations().stream().map(ObligationRow::new).collect(Collectors.toCollection(ArrayList::new));
        extension = terms.clauses().extension() != null;
        stepIn = terms.clauses().stepIn();
    }

    /** @param published the option of the notice, or null */
    ContractTerms terms(@Nullable ExtensionOption published) {
        return new ContractTerms(
                duties,
                startsOn,
                endsOn,
                verificationDays,
                Money.pounds(cap),
                metrics.stream().map(MetricRow::terms).toList(),
                milestones.stream().map(MilestoneRow::terms).toList(),
                new TermClauses(
                        extension ? published : null,
                        breaks.stream().map(BreakRow::terms).toList(),
                        stepIn),
                obligations.stream().map(ObligationRow::terms).toList());
    }

    void addMetric() {
        metrics.add(new MetricRow());
    }

    void addMilestone() {
        milestones.add(new MilestoneRow(endsOn));
    }

    void addBreak() {
        breaks.add(new BreakRow(startsOn.plusYears(1)));
    }

    void addObligation() {
        obligations.add(new ObligationRow(startsOn.plusMonths(3).minusDays(1)));
    }

    void remove(ObligationRow row) {
        obligations.remove(row);
    }

    void remove(BreakRow row) {
        breaks.remove(row);
    }

    void remove(MetricRow row) {
        metrics.remove(row);
    }

    void remove(MilestoneRow row) {
        milestones.remove(row);
    }

    /** The number of a measure, from 1, by which milestones name it. */
    public int number(MetricRow row) {
        return metrics.indexOf(row) + 1;
    }

    public String getDuties() {
        return duties;
    }

    public void setDuties(@Nullable String words) {
        duties = words == null ? "" : words;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate day) {
        startsOn = day;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate day) {
        endsOn = day;
    }

    public int getVerificationDays() {
        return verificationDays;
    }

    public void setVerificationDays(int days) {
        verificationDays = days;
    }

    public BigDecimal getCap() {
        return cap;
    }

    public void setCap(BigDecimal pounds) {
        cap = pounds;
    }

    public List<MetricRow> getMetrics() {
        return metrics;
    }

    public List<BreakRow> getBreaks() {
        return breaks;
    }

    public List<ObligationRow> getObligations() {
        return obligations;
    }

    public boolean isExtension() {
        return extension;
    }

    public void setExtension(boolean taken) {
        extension = taken;
    }

    public boolean isStepIn() {
        return stepIn;
    }

    public void setStepIn(boolean agreed) {
        stepIn = agreed;
    }

    public List<MilestoneRow> getMilestones() {
        return milestones;
    }
}
