package org.allmende.web.performance;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.allmende.performance.NoticeGround;
import org.allmende.performance.NoticeWords;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** A notice of breach or poor performance as a form holds it. */
public class NoticeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private NoticeGround ground = NoticeGround.POOR_PERFORMANCE;
    private LocalDate appliedOn;
    private LocalDate since;
    private boolean ongoing = true;
    private String obligation = "";
    private String nature = "";
    private String impact = "";
    private String mitigation = "";
    private String warnings = "";
    private String improvement = "";
    private @Nullable BigDecimal amount;
    private @Nullable String basis;

    NoticeForm(LocalDate today) {
        appliedOn = today;
        since = today;
    }

    NoticeWords words() {
        return new NoticeWords(
                ground,
                appliedOn,
                obligation,
                nature,
                impact,
                since,
                ongoing,
                mitigation,
                warnings,
                improvement,
                amount == null ? null : Money.pounds(amount),
                basis);
    }

    public NoticeGround getGround() {
        return ground;
    }

    public void setGround(NoticeGround chosen) {
        ground = chosen;
    }

    public LocalDate getAppliedOn() {
        return appliedOn;
    }

    public void setAppliedOn(LocalDate day) {
        appliedOn = day;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate day) {
        since = day;
    }

    public boolean isOngoing() {
        return ongoing;
    }

    public void setOngoing(boolean still) {
        ongoing = still;
    }

    public String getObligation() {
        return obligation;
    }

    public void setObligation(@Nullable String words) {
        obligation = words == null ? "" : words;
    }

    public String getNature() {
        return nature;
    }

    public void setNature(@Nullable String words) {
        nature = words == null ? "" : words;
    }

    public String getImpact() {
        return impact;
    }

    public void setImpact(@Nullable String words) {
        impact = words == null ? "" : words;
    }

    public String getMitigation() {
        return mitigation;
    }

    public void setMitigation(@Nullable String words) {
        mitigation = words == null ? "" : words;
    }

    public String getWarnings() {
        return warnings;
    }

    public void setWarnings(@Nullable String words) {
        warnings = words == null ? "" : words;
    }

    public String getImprovement() {
        return improvement;
    }

    public void setImprovement(@Nullable String words) {
        improvement = words == null ? "" : words;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal pounds) {
        amount = pounds;
    }

    public @Nullable String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String words) {
        basis = words;
    }
}
