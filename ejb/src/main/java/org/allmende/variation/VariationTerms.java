package org.allmende.variation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.allmende.contract.ObligationChanges;
import org.allmende.shared.Money;

/**
 * What a contract is to be after its change, and why.
 *
 * @param endsOn the last day of the term
 * @param value over the whole term, pounds with VAT
 * @param cap the most that is paid for outcomes over the whole term, pounds with VAT
 * @param duties what the provider does
 * @param ground by what the law allows it
 * @param newKind whether it adds services of a kind not yet provided for: a change of scope (s.74(5))
 * @param balance whether it materially changes the economic balance in favour of the provider (s.74(3)(c))
 * @param together whether it could reasonably have been made together with earlier changes, and is measured with them (ss.74(7)-(8),
 *     75(4)-(5))
 * @param obligations what it does to the obligations of both sides
 * @param reasons why it is needed and why the ground applies
 */
public record VariationTerms(
        @NotNull LocalDate endsOn,
        @NotNull Money value,
        @NotNull Money cap,
        @NotBlank @Size(max = 20000) String duties,
        @NotNull ModificationGround ground,
        boolean newKind,
        boolean balance,
        boolean together,
        @NotNull @Valid ObligationChanges obligations,
        @NotBlank @Size(max = 4000) String reasons) {

    /** It leaves the obligations as they are. */
    public VariationTerms(
            LocalDate endsOn,
            Money value,
            Money cap,
            String duties,
            ModificationGround ground,
            boolean newKind,
            boolean balance,
            boolean together,
            String reasons) {
        this(endsOn, value, cap, duties, ground, newKind, balance, together, ObligationChanges.none(), reasons);
    }

    /** The same, with other changes of obligations. */
    public VariationTerms with(ObligationChanges other) {
        return new VariationTerms(endsOn, value, cap, duties, ground, newKind, balance, together, other, reasons);
    }
}
