package org.allmende.web.tender;

import java.io.Serializable;
import java.math.BigDecimal;
import org.allmende.shared.Money;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionKind;
import org.allmende.tender.Lot;
import org.allmende.tender.OutcomeOffer;
import org.allmende.tender.PriceTableText;
import org.jspecify.annotations.Nullable;

/** One row of the edit page: a lot, a criterion or an offered outcome. */
public class TenderFormRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String title = "";
    private @Nullable String text = "";
    private @Nullable String levels = "";
    private @Nullable String partOf;
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal baseline;
    private @Nullable BigDecimal target;
    private @Nullable BigDecimal cap;
    private CriterionKind kind = CriterionKind.QUALITY;

    static TenderFormRow lot(Lot lot) {
        TenderFormRow row = new TenderFormRow();
        row.title = lot.title();
        row.value = lot.value().amount();
        row.text = PriceTableText.write(lot.lines());
        return row;
    }

    static TenderFormRow criterion(Criterion criterion) {
        TenderFormRow row = new TenderFormRow();
        row.kind = criterion.kind();
        row.title = criterion.title();
        row.text = criterion.description();
        row.value = criterion.weight().percent();
        row.partOf = criterion.partOf().orElse(null);
        row.levels = String.join("\n", criterion.levels());
        return row;
    }

    static TenderFormRow outcome(OutcomeOffer outcome) {
        TenderFormRow row = new TenderFormRow();
        row.title = outcome.title();
        row.text = outcome.unit();
        row.baseline = outcome.baseline().stripTrailingZeros();
        row.target = outcome.target().stripTrailingZeros();
        row.value = outcome.pricePerOutcome().amount();
        row.cap = outcome.cap().amount();
        return row;
    }

    boolean isFilled() {
        return !title().isBlank();
    }

    String title() {
        return TenderForm.plain(title);
    }

    Money money(@Nullable BigDecimal amount) {
        return Money.pounds(number(amount));
    }

    static BigDecimal number(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getLevels() {
        return levels;
    }

    public void setLevels(@Nullable String levels) {
        this.levels = levels;
    }

    public @Nullable String getPartOf() {
        return partOf;
    }

    public void setPartOf(@Nullable String partOf) {
        this.partOf = partOf;
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public @Nullable BigDecimal getBaseline() {
        return baseline;
    }

    public void setBaseline(@Nullable BigDecimal baseline) {
        this.baseline = baseline;
    }

    public @Nullable BigDecimal getTarget() {
        return target;
    }

    public void setTarget(@Nullable BigDecimal target) {
        this.target = target;
    }

    public @Nullable BigDecimal getCap() {
        return cap;
    }

    public void setCap(@Nullable BigDecimal cap) {
        this.cap = cap;
    }

    public CriterionKind getKind() {
        return kind;
    }

    public void setKind(CriterionKind kind) {
        this.kind = kind;
    }
}
