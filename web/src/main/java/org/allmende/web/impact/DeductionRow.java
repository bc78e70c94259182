package org.allmende.web.impact;

import java.io.Serializable;
import java.math.BigDecimal;
import org.allmende.performance.impact.DeductionKind;
import org.allmende.performance.impact.DeductionTerms;
import org.jspecify.annotations.Nullable;

/** A deduction as a form holds it; without a percentage it is not known. */
public class DeductionRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int metric;
    private final String title;
    private final DeductionKind kind;
    private @Nullable BigDecimal percent;
    private @Nullable String source;

    DeductionRow(int metric, String title, DeductionKind kind, @Nullable BigDecimal percent, @Nullable String source) {
        this.metric = metric;
        this.title = title;
        this.kind = kind;
        this.percent = percent;
        this.source = source;
    }

    boolean isGiven() {
        return percent != null;
    }

    DeductionTerms terms() {
        return new DeductionTerms(kind, percent == null ? BigDecimal.ZERO : percent, source == null ? "" : source);
    }

    public int getMetric() {
        return metric;
    }

    public String getTitle() {
        return title;
    }

    public DeductionKind getKind() {
        return kind;
    }

    public @Nullable BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal share) {
        percent = share;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(@Nullable String words) {
        source = words;
    }
}
