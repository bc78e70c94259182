package org.allmende.money.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an invoice file says, as far as it is checked or compared. Amounts are as written, in the invoice's currency.
 *
 * @param creditNote whether it is a credit note, which asks for nothing
 * @param currencies of all amounts but the VAT in the currency of the tax office
 * @param orderReferences where it says what it is for: order, contract, buyer's reference, the invoices that it corrects, notes
 */
public record UblInvoice(
        boolean creditNote,
        String number,
        String typeCode,
        String issuedOn,
        String currency,
        List<String> currencies,
        Party seller,
        Party buyer,
        List<String> orderReferences,
        List<Line> lines,
        List<AllowanceCharge> allowanceCharges,
        BigDecimal vat,
        List<VatPart> vatParts,
        Totals totals) {

    /**
     * A party.
     *
     * @param names official and trading name
     * @param identifiers numbers in registers, of its VAT, its electronic address; as written
     */
    public record Party(List<String> names, List<String> identifiers) {}

    /**
     * A line.
     *
     * @param net as written
     * @param price of so many as the base quantity
     * @param allowanceCharges on the line itself
     */
    public record Line(
            String id,
            BigDecimal quantity,
            BigDecimal net,
            BigDecimal price,
            BigDecimal baseQuantity,
            List<AllowanceCharge> allowanceCharges,
            VatRate rate) {}

    /** Something added (charge) or taken off (allowance). */
    public record AllowanceCharge(boolean charge, BigDecimal amount, VatRate rate) {

        BigDecimal signed() {
            return charge ? amount : amount.negate();
        }
    }

    /**
     * A category of VAT with its rate.
     *
     * @param percent 0 where none is written
     */
    public record VatRate(String category, BigDecimal percent) {

        public VatRate {
            percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        }
    }

    /** One row of the VAT breakdown. */
    public record VatPart(VatRate rate, BigDecimal taxable, BigDecimal tax) {}

    /** The totals as written; absent ones count as nothing. */
    public record Totals(
            BigDecimal lines,
            BigDecimal withoutVat,
            BigDecimal withVat,
            BigDecimal allowances,
            BigDecimal charges,
            BigDecimal prepaid,
            BigDecimal rounding,
            BigDecimal payable) {}

    /** The seller's official name, for people. */
    public Optional<String> sellerName() {
        return seller.names().stream().findFirst();
    }
}
