package org.allmende.money.invoice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.PaymentId;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Approves a payment by the provider's invoice as a file, which must ask for exactly what is owed. It is kept as it came.
 *
 * <p>Errors: {@code INVOICE_DIFFERS(how many)}, those of {@link UblReader} and of {@link ApprovePayment}.
 */
@Stateless
@UseCase
@Requires(Permission.APPROVE_PAYMENT)
public class ApproveInvoiceFile {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private InvoiceFiles files;

    @Inject
    private ApprovePayment approvePayment;

    @Inject
    private DatabaseClock databaseClock;

    /** @param receivedOn the day on which the council received it */
    public record Command(
            MilestoneId milestone, byte[] file, @NotNull LocalDate receivedOn) {}

    public PaymentId approve(@Valid Command command) {
        Milestone milestone = contracts.milestone(command.milestone());
        access.to(contracts.getLocked(milestone.contract().id()).councilId());
        UblInvoice invoice = UblReader.read(command.file());
        List<InvoiceFault> faults = files.faults(invoice, milestone);
        if (!faults.isEmpty()) {
            throw new DomainProblem("INVOICE_DIFFERS", faults.size());
        }
        PaymentId payment = approvePayment.approve(
                new ApprovePayment.Command(command.milestone(), new Invoice(invoice.number(), command.receivedOn())));
        files.keep(new InvoiceFile(payment, command.file(), databaseClock.now()));
        return payment;
    }
}
