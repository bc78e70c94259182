package org.allmende.money;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.outcome.Payment;
import org.allmende.outcome.PaymentBuilder;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/** Pay runs for tests. */
final class PayRunBuilder {

    static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    static final Instant MADE = Instant.parse("2026-11-26T10:15:30.123456Z");
    static final BankAccount COUNCIL = new BankAccount("Weir Valley Council", null, "12-34-56", "12345678");
    static final BankAccount PROVIDER =
            new BankAccount("Leseförderung & Söhne", "GB82 WEST 1234 5698 7654 32", null, null);

    private PayRunBuilder() {}

    static PayRun aRun(BankAccount from) {
        return new PayRun("AL-R-2026-0001", new OrganisationId(Ids.next()), DAY, from, somebody(), MADE);
    }

    /** Of two payments, 1,800.00 to an IBAN and 0.10 to a sort code. */
    static PayRun aRunOfTwo() {
        PayRun run = aRun(COUNCIL);
        run.take(PaymentBuilder.aPayment("AL-P-2026-0001", "1800.00"), details(PROVIDER), Money.noPounds());
        run.take(
                payment("AL-P-2026-0002", "0.10", "=1+1"),
                details(new BankAccount("-Ada", null, "654321", "87654321")),
                Money.noPounds());
        return run;
    }

    static Payment payment(String reference, String amount, String invoice) {
        return PaymentBuilder.aPayment(reference, amount, invoice, somebody());
    }

    static BankDetails details(BankAccount account) {
        return new BankDetails(new OrganisationId(Ids.next()), account, somebody(), MADE);
    }

    static PersonId somebody() {
        return new PersonId(Ids.next());
    }
}
