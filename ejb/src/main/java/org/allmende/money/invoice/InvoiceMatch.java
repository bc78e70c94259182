package org.allmende.money.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.allmende.money.invoice.UblInvoice.Party;
import org.allmende.shared.Money;

/**
 * Compares an invoice with what is owed for a milestone: an invoice (no credit note), from the provider to the council, for this
 * milestone, of the amount and in the currency; or a credit note, likewise, with what is owed back. A party is known by a number in a register, or by its name without regard to case
 * and punctuation.
 */
public final class InvoiceMatch {

    /** What a file has to be, by its element and its type code (UNTDID 1001). */
    public enum Wanted {
        /** The commercial invoice; what the portal pays. */
        INVOICE(false, "380", "KIND"),
        /** The credit note for a claw-back. */
        CREDIT_NOTE(true, "381", "KIND_CREDIT");

        private final boolean creditNote;
        private final String typeCode;
        private final String fault;

        Wanted(boolean creditNote, String typeCode, String fault) {
            this.creditNote = creditNote;
            this.typeCode = typeCode;
            this.fault = fault;
        }

        boolean is(UblInvoice file) {
            return file.creditNote() == creditNote && file.typeCode().equals(typeCode);
        }
    }

    private InvoiceMatch() {}

    /**
     * Who a party is to the portal.
     *
     * @param identifier its number in a register; empty where it has none
     */
    public record Known(String name, String identifier) {}

    /**
     * What is owed.
     *
     * @param references by one of which the file may name what it is for, the most wanted first: milestone or contract; of a credit
     *     note the claw-back, the milestone, or the invoices that it corrects
     */
    public record Owed(Known seller, Known buyer, List<String> references, Money amount) {}

    /** What of an invoice differs; empty where nothing does. */
    public static List<InvoiceFault> differences(UblInvoice invoice, Owed owed) {
        return differences(invoice, Wanted.INVOICE, owed);
    }

    /** What differs; empty where nothing does. */
    public static List<InvoiceFault> differences(UblInvoice invoice, Wanted wanted, Owed owed) {
        List<InvoiceFault> faults = new ArrayList<>();
        if (!wanted.is(invoice)) {
            faults.add(InvoiceFault.of(wanted.fault, "", invoice.typeCode()));
        }
        if (!is(invoice.seller(), owed.seller())) {
            faults.add(InvoiceFault.of(
                    "SELLER",
                    "",
                    invoice.sellerName().orElse("–"),
                    owed.seller().name()));
        }
        if (!is(invoice.buyer(), owed.buyer())) {
            faults.add(InvoiceFault.of(
                    "BUYER",
                    "",
                    invoice.buyer().names().stream().findFirst().orElse("–"),
                    owed.buyer().name()));
        }
        if (invoice.orderReferences().stream()
                .noneMatch(written -> owed.references().stream().anyMatch(reference -> names(written, reference)))) {
            faults.add(InvoiceFault.of("REFERENCE", "", owed.references().get(0)));
        }
        if (!invoice.currency().equals(owed.amount().currency().name())) {
            faults.add(InvoiceFault.of(
                    "CURRENCY", "", invoice.currency(), owed.amount().currency().name()));
        }
        BigDecimal payable = invoice.totals().payable();
        if (payable.compareTo(owed.amount().amount()) != 0) {
            faults.add(InvoiceFault.of(
                    "AMOUNT",
                    "",
                    payable.toPlainString(),
                    owed.amount().amount().toPlainString()));
        }
        return List.copyOf(faults);
    }

    private static boolean is(Party party, Known known) {
        String identifier = bare(known.identifier());
        return (!identifier.isEmpty()
                        && party.identifiers().stream()
                                .anyMatch(one -> bare(one).equals(identifier)))
                || party.names().stream().anyMatch(name -> bare(name).equals(bare(known.name())));
    }

    /** The reference stands there whole: that of a contract is not that of one of its milestones, nor M1 the same as M11. */
    private static boolean names(String written, String reference) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(reference) + "(?![\\p{L}\\p{N}]|-M[0-9])",
                        Pattern.CASE_INSENSITIVE)
                .matcher(written)
                .find();
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
