package org.allmende.web.planning;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.planning.EarlyContent;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** What the edit page shows and takes of an early notice. */
public class PlanningForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String title;
    private @Nullable String summary;
    private @Nullable String supply;
    private @Nullable String cpv;
    private @Nullable String area;
    private @Nullable BigDecimal value;
    private @Nullable LocalDate supplyFrom;
    private @Nullable String process;
    private @Nullable String questions;
    private @Nullable LocalDate closesOn;
    private @Nullable LocalDate tenderOn;
    private @Nullable LocalDate bidsOn;
    private @Nullable LocalDate awardOn;
    private @Nullable Procedure procedure;

    static PlanningForm of(EarlyContent content) {
        PlanningForm form = new PlanningForm();
        Money money = content.value();
        form.title = content.title();
        form.summary = content.summary();
        form.supply = content.supply();
        form.cpv = content.cpv();
        form.area = content.area();
        form.value = money == null ? null : money.amount();
        form.supplyFrom = content.supplyFrom();
        form.process = content.process();
        form.questions = String.join("\n", content.questions());
        form.closesOn = content.closesOn();
        form.tenderOn = content.tenderOn();
        form.bidsOn = content.bidsOn();
        form.awardOn = content.awardOn();
        form.procedure = content.procedure();
        return form;
    }

    EarlyContent content() {
        return new EarlyContent(
                plain(title),
                plain(summary),
                plain(supply),
                plain(cpv),
                plain(area),
                value == null ? null : Money.pounds(value),
                supplyFrom,
                plain(process),
                plain(questions).lines().toList(),
                closesOn,
                tenderOn,
                bidsOn,
                awardOn,
                procedure);
    }

    private static String plain(@Nullable String words) {
        return words == null ? "" : words;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String words) {
        title = words;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String words) {
        summary = words;
    }

    public @Nullable String getSupply() {
        return supply;
    }

    public void setSupply(@Nullable String words) {
        supply = words;
    }

    public @Nullable String getCpv() {
        return cpv;
    }

    public void setCpv(@Nullable String code) {
        cpv = code;
    }

    public @Nullable String getArea() {
        return area;
    }

    public void setArea(@Nullable String words) {
        area = words;
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal pounds) {
        value = pounds;
    }

    public @Nullable LocalDate getSupplyFrom() {
        return supplyFrom;
    }

    public void setSupplyFrom(@Nullable LocalDate day) {
        supplyFrom = day;
    }

    public @Nullable String getProcess() {
        return process;
    }

    public void setProcess(@Nullable String words) {
        process = words;
    }

    public @Nullable String getQuestions() {
        return questions;
    }

    public void setQuestions(@Nullable String words) {
        questions = words;
    }

    public @Nullable LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(@Nullable LocalDate day) {
        closesOn = day;
    }

    public @Nullable LocalDate getTenderOn() {
        return tenderOn;
    }

    public void setTenderOn(@Nullable LocalDate day) {
        tenderOn = day;
    }

    public @Nullable LocalDate getBidsOn() {
        return bidsOn;
    }

    public void setBidsOn(@Nullable LocalDate day) {
        bidsOn = day;
    }

    public @Nullable LocalDate getAwardOn() {
        return awardOn;
    }

    public void setAwardOn(@Nullable LocalDate day) {
        awardOn = day;
    }

    public @Nullable Procedure getProcedure() {
        return procedure;
    }

    public void setProcedure(@Nullable Procedure chosen) {
        procedure = chosen;
    }
}
