package org.allmende.money;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A pay run as comma-separated values (RFC 4180), UTF-8, for those whose bank or ledger reads no XML. A text that a spreadsheet
 * would take for a formula has an apostrophe before it, as OWASP advises: names and invoice numbers are what providers typed.
 */
public final class PayRunCsv {

    private static final String FORMULAS = "=+-@\t\r\n";

    private PayRunCsv() {}

    public static byte[] of(PayRun run) {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "run",
                        "executeOn",
                        "payment",
                        "payee",
                        "iban",
                        "sortCode",
                        "accountNumber",
                        "amount",
                        "currency",
                        "invoice",
                        "paidOn",
                        "bankReference",
                        "setOff")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Remittance line : run.remittances()) {
                BankAccount account = line.account();
                printer.printRecord(
                        run.reference(),
                        run.executeOn(),
                        line.paymentReference(),
                        safe(account.holder()),
                        account.iban(),
                        account.sortCode(),
                        account.number(),
                        line.amount().amount().toPlainString(),
                        line.amount().currency(),
                        safe(line.invoiceNumber()),
                        line.paidOn().orElse(null),
                        safe(line.bankReference().orElse("")),
                        line.setOff().amount().toPlainString());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** No cell begins as a formula. */
    static String safe(String typed) {
        return !typed.isEmpty() && FORMULAS.indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }
}
