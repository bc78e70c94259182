package org.allmende.web.variation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.contract.Contract;
import org.allmende.contract.Obligation;
import org.allmende.contract.ObligationChanges;
import org.allmende.shared.Money;
import org.allmende.variation.ModificationGround;
import org.allmende.variation.VariationTerms;
import org.allmende.web.layout.Plain;
import org.allmende.web.obligation.ObligationRow;
import org.jspecify.annotations.Nullable;

/** A change of a contract as a form holds it; it begins with the contract as it is. */
public class VariationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS_TO_ANSWER = 14;

    private LocalDate endsOn;
    private BigDecimal value;
    private BigDecimal cap;
    private String duties;
    private ModificationGround ground;
    private boolean newKind;
    private boolean balance;
    private boolean together;
    private final List<DropRow> drops;
    private final List<ObligationRow> added = new ArrayList<>();
    private final int lastNumber;
    private String reasons = "";
    private LocalDate answerBy;

    VariationForm(Contract contract, ModificationGround first, LocalDate today) {
        endsOn = contract.endsOn();
        value = Plain.of(contract.value());
        cap = Plain.of(contract.cap());
        duties = contract.duties();
        drops = contract.obligations().stream()
                .filter(Obligation::isInForce)
                .map(DropRow::new)
                .collect(Collectors.toCollection(ArrayList::new));
        lastNumber = contract.obligations().stream()
                .mapToInt(Obligation::number)
                .max()
                .orElse(0);
        ground = first;
        answerBy = today.plusDays(DAYS_TO_ANSWER);
    }

    VariationTerms terms() {
        return new VariationTerms(
                endsOn,
                Money.pounds(value),
                Money.pounds(cap),
                duties,
                ground,
                newKind,
                balance,
                together,
                changes(),
                reasons);
    }

    private ObligationChanges changes() {
        return new ObligationChanges(
                drops.stream()
                        .filter(DropRow::isDropped)
                        .map(DropRow::getNumber)
                        .toList(),
                added.stream().map(ObligationRow::terms).toList());
    }

    void addObligation() {
        added.add(new ObligationRow(answerBy.plusMonths(3)));
    }

    void remove(ObligationRow row) {
        added.remove(row);
    }

    public List<DropRow> getDrops() {
        return drops;
    }

    public List<ObligationRow> getAdded() {
        return added;
    }

    /** The number that it gets if the change comes into force. */
    public int number(ObligationRow row) {
        return lastNumber + added.indexOf(row) + 1;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate day) {
        endsOn = day;
    }

    public BigDecimal getValue() {
        return value;
    }

    public void setValue(BigDecimal pounds) {
        value = pounds;
    }

    public BigDecimal getCap() {
        return cap;
    }

    public void setCap(BigDecimal pounds) {
        cap = pounds;
    }

    public String getDuties() {
        return duties;
    }

    public void setDuties(@Nullable String words) {
        duties = words == null ? "" : words;
    }

    public ModificationGround getGround() {
        return ground;
    }

    public void setGround(ModificationGround chosen) {
        ground = chosen;
    }

    public boolean isNewKind() {
        return newKind;
    }

    public void setNewKind(boolean added) {
        newKind = added;
    }

    public boolean isBalance() {
        return balance;
    }

    public void setBalance(boolean shifted) {
        balance = shifted;
    }

    public boolean isTogether() {
        return together;
    }

    public void setTogether(boolean withEarlier) {
        together = withEarlier;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String words) {
        reasons = words == null ? "" : words;
    }

    public LocalDate getAnswerBy() {
        return answerBy;
    }

    public void setAnswerBy(LocalDate day) {
        answerBy = day;
    }
}
