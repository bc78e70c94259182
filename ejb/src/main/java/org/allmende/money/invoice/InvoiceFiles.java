package org.allmende.money.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allmende.contract.Contract;
import org.allmende.contract.Milestone;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.PaymentId;
import org.allmende.shared.Money;

/** Invoices as files: compared with what a milestone is worth, and kept. For the parties; whoever reads one checks that. */
@ApplicationScoped
public class InvoiceFiles {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Organisations organisations;

    @Inject
    private Outcomes outcomes;

    void keep(InvoiceFile file) {
        entityManager.persist(file);
    }

    /** The file by which a payment was approved; none where number and day were typed. */
    public Optional<byte[]> of(PaymentId payment) {
        return Optional.ofNullable(entityManager.find(InvoiceFile.class, payment.value()))
                .map(InvoiceFile::content);
    }

    /** What is wrong with the invoice in itself, then what differs from what is owed; empty where it can be paid. */
    public List<InvoiceFault> faults(UblInvoice invoice, Milestone milestone) {
        Contract contract = milestone.contract();
        InvoiceMatch.Owed owed = new InvoiceMatch.Owed(
                known(contract.providerId()),
                known(contract.councilId()),
                List.of(milestone.reference(), contract.reference()),
                outcomes.payable(milestone).amount());
        return Stream.concat(InvoiceRules.check(invoice).stream(), InvoiceMatch.differences(invoice, owed).stream())
                .toList();
    }

    /**
     * What is wrong with the credit note in itself, then what differs from what is owed back.
     *
     * @param references by one of which it may name what it is for
     */
    public List<InvoiceFault> faultsOfCredit(
            UblInvoice creditNote, Contract contract, List<String> references, Money owed) {
        InvoiceMatch.Owed back =
                new InvoiceMatch.Owed(known(contract.providerId()), known(contract.councilId()), references, owed);
        return Stream.concat(
                        InvoiceRules.check(creditNote).stream(),
                        InvoiceMatch.differences(creditNote, InvoiceMatch.Wanted.CREDIT_NOTE, back).stream())
                .toList();
    }

    private InvoiceMatch.Known known(OrganisationId id) {
        Organisation organisation = organisations.get(id);
        return new InvoiceMatch.Known(
                organisation.name(), organisation.identifier().orElse(""));
    }
}
