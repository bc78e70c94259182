package org.allmende.web.impact;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.allmende.performance.impact.TransferAspect;
import org.allmende.performance.impact.TransferFigures;
import org.jspecify.annotations.Nullable;

/** One figure before and after a transfer as a form holds it. */
public class TransferForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private TransferAspect aspect = TransferAspect.PRICE;
    private String name = "";
    private String unit = "";
    private BigDecimal before = BigDecimal.ZERO;
    private LocalDate beforeOn;
    private String beforeSource = "";
    private BigDecimal after = BigDecimal.ZERO;
    private LocalDate afterOn;
    private String afterSource = "";

    TransferForm(LocalDate start, LocalDate today) {
        beforeOn = start.isBefore(today) ? start : today.minusDays(1);
        afterOn = today;
    }

    TransferFigures figures() {
        return new TransferFigures(aspect, name, unit, before, beforeOn, beforeSource, after, afterOn, afterSource);
    }

    public TransferAspect getAspect() {
        return aspect;
    }

    public void setAspect(TransferAspect chosen) {
        aspect = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String words) {
        name = words == null ? "" : words;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String words) {
        unit = words == null ? "" : words;
    }

    public BigDecimal getBefore() {
        return before;
    }

    public void setBefore(BigDecimal value) {
        before = value;
    }

    public LocalDate getBeforeOn() {
        return beforeOn;
    }

    public void setBeforeOn(LocalDate day) {
        beforeOn = day;
    }

    public String getBeforeSource() {
        return beforeSource;
    }

    public void setBeforeSource(@Nullable String words) {
        beforeSource = words == null ? "" : words;
    }

    public BigDecimal getAfter() {
        return after;
    }

    public void setAfter(BigDecimal value) {
        after = value;
    }

    public LocalDate getAfterOn() {
        return afterOn;
    }

    public void setAfterOn(LocalDate day) {
        afterOn = day;
    }

    public String getAfterSource() {
        return afterSource;
    }

    public void setAfterSource(@Nullable String words) {
        afterSource = words == null ? "" : words;
    }
}
