package org.allmende.money.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.allmende.money.invoice.UblInvoice.AllowanceCharge;
import org.allmende.money.invoice.UblInvoice.Line;
import org.allmende.money.invoice.UblInvoice.Totals;
import org.allmende.money.invoice.UblInvoice.VatPart;
import org.allmende.money.invoice.UblInvoice.VatRate;

/**
 * The arithmetic of an invoice: those of the rules of EN 16931-1 and Peppol BIS Billing 3.0 by which money could be wrong. Not
 * checked are code lists and which details a trade needs; the schema and the comparison with the milestone see to the rest.
 *
 * <p>Amounts must agree to the penny; a line's own multiplication and the VAT of a category within the two pennies that Peppol
 * allows (PEPPOL-EN16931-R120; BR-CO-17 with its slack).
 */
public final class InvoiceRules {

    private static final BigDecimal SLACK = new BigDecimal("0.02");
    private static final int PLACES = 2;

    private final List<InvoiceFault> faults = new ArrayList<>();
    private final UblInvoice invoice;

    private InvoiceRules(UblInvoice invoice) {
        this.invoice = invoice;
    }

    /** What is wrong, in the order of the invoice; empty where all is right. */
    public static List<InvoiceFault> check(UblInvoice invoice) {
        InvoiceRules rules = new InvoiceRules(invoice);
        rules.lines();
        rules.totals();
        rules.vat();
        rules.places();
        rules.currency();
        return List.copyOf(rules.faults);
    }

    private void lines() {
        for (Line line : invoice.lines()) {
            BigDecimal own = line.allowanceCharges().stream()
                    .map(AllowanceCharge::signed)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal due = line.quantity()
                    .multiply(line.price())
                    .divide(line.baseQuantity(), PLACES + PLACES, RoundingMode.HALF_UP)
                    .add(own);
            if (due.subtract(line.net()).abs().compareTo(SLACK) > 0) {
                fault("LINE", "PEPPOL-EN16931-R120", line.id(), plain(line.net()), plain(due));
            }
        }
    }

    private void totals() {
        Totals totals = invoice.totals();
        BigDecimal lines = sum(invoice.lines(), Line::net);
        BigDecimal allowances = sum(invoice.allowanceCharges(), one -> one.charge() ? BigDecimal.ZERO : one.amount());
        BigDecimal charges = sum(invoice.allowanceCharges(), one -> one.charge() ? one.amount() : BigDecimal.ZERO);
        same("LINES", "BR-CO-10", totals.lines(), lines);
        same("ALLOWANCES", "BR-CO-11", totals.allowances(), allowances);
        same("CHARGES", "BR-CO-12", totals.charges(), charges);
        same(
                "WITHOUT_VAT",
                "BR-CO-13",
                totals.withoutVat(),
                totals.lines().subtract(totals.allowances()).add(totals.charges()));
        same("WITH_VAT", "BR-CO-15", totals.withVat(), totals.withoutVat().add(invoice.vat()));
        same(
                "PAYABLE",
                "BR-CO-16",
                totals.payable(),
                totals.withVat().subtract(totals.prepaid()).add(totals.rounding()));
    }

    private void vat() {
        same("VAT", "BR-CO-14", invoice.vat(), sum(invoice.vatParts(), VatPart::tax));
        Map<VatRate, BigDecimal> taxable = new LinkedHashMap<>();
        invoice.lines().forEach(line -> taxable.merge(line.rate(), line.net(), BigDecimal::add));
        invoice.allowanceCharges().forEach(one -> taxable.merge(one.rate(), one.signed(), BigDecimal::add));
        for (VatPart part : invoice.vatParts()) {
            BigDecimal tax = part.taxable()
                    .multiply(part.rate().percent())
                    .movePointLeft(2)
                    .setScale(PLACES, RoundingMode.HALF_UP);
            if (tax.subtract(part.tax()).abs().compareTo(SLACK) > 0) {
                fault("VAT_OF_RATE", "BR-CO-17", plain(part.rate().percent()), plain(part.tax()), plain(tax));
            }
            BigDecimal base = taxable.remove(part.rate());
            same(
                    "TAXABLE",
                    "BR-" + part.rate().category() + "-08",
                    part.taxable(),
                    base == null ? BigDecimal.ZERO : base,
                    plain(part.rate().percent()));
        }
        taxable.keySet().forEach(rate -> fault("VAT_MISSING", "BR-CO-18", plain(rate.percent())));
    }

    /** No amount is finer than a penny: it could not be paid. */
    private void places() {
        Totals totals = invoice.totals();
        List<BigDecimal> amounts = new ArrayList<>(List.of(
                totals.lines(),
                totals.withoutVat(),
                totals.withVat(),
                totals.allowances(),
                totals.charges(),
                totals.prepaid(),
                totals.rounding(),
                totals.payable(),
                invoice.vat()));
        invoice.lines().forEach(line -> amounts.add(line.net()));
        invoice.vatParts().forEach(part -> amounts.addAll(List.of(part.taxable(), part.tax())));
        amounts.stream()
                .filter(amount -> amount.stripTrailingZeros().scale() > PLACES)
                .distinct()
                .forEach(amount -> fault("PLACES", "BR-DEC", plain(amount)));
    }

    private void currency() {
        invoice.currencies().stream()
                .filter(currency -> !currency.equals(invoice.currency()))
                .forEach(currency -> fault("CURRENCIES", "PEPPOL-EN16931-R051", currency, invoice.currency()));
    }

    private void same(String key, String rule, BigDecimal written, BigDecimal due, String... more) {
        if (written.compareTo(due) != 0) {
            List<Object> args = new ArrayList<>(List.of(plain(written), plain(due)));
            args.addAll(List.of(more));
            fault(key, rule, args.toArray());
        }
    }

    private void fault(String key, String rule, Object... args) {
        faults.add(InvoiceFault.of(key, rule, args));
    }

    private static <T> BigDecimal sum(List<T> of, Function<T, BigDecimal> what) {
        return of.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() < PLACES && amount.signum() != 0 && amount.scale() > 0
                ? amount.setScale(PLACES, RoundingMode.UNNECESSARY).toPlainString()
                : amount.toPlainString();
    }
}
