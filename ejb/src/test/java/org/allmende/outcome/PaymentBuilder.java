package org.allmende.outcome;

import java.time.LocalDate;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractBuilder;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/** Approved payments for tests: {@code aPayment("AL-P-2026-0001", "1800.00")}. */
public final class PaymentBuilder {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);

    private PaymentBuilder() {}

    /** Of that amount, for an invoice of 2 November 2026. */
    public static Payment aPayment(String reference, String amount) {
        return aPayment(reference, amount, "INV-7", new PersonId(Ids.next()));
    }

    public static Payment aPayment(String reference, String amount, String invoice, PersonId approver) {
        Contract contract = ContractBuilder.aContract().draft();
        return new Payment(
                reference,
                contract.milestones().get(0),
                new Payable(1, Money.pounds(amount), Money.pounds(amount)),
                new Invoice(invoice, RECEIVED),
                approver,
                ContractBuilder.AFTER);
    }
}
