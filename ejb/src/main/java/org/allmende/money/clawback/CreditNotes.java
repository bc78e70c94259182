package org.allmende.money.clawback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.Acting;
import org.allmende.money.invoice.InvoiceFault;
import org.allmende.money.invoice.InvoiceFiles;
import org.allmende.money.invoice.UblInvoice;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.shared.DomainProblem;

/** Credit notes: their number and day for the two sides, compared with what is owed back where they come as files. */
@ApplicationScoped
public class CreditNotes {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private InvoiceFiles invoiceFiles;

    @Inject
    private ClawBackNews news;

    @Inject
    private Event<CreditNoteGiven> given;

    /** The contract is locked: of two at once the second finds the first. */
    void take(ClawBack clawBack, String number, LocalDate issuedOn, Instant now) {
        if (of(clawBack.id()).isPresent()) {
            throw new DomainProblem("CREDIT_NOTE_GIVEN_ALREADY");
        }
        CreditNote note =
                new CreditNote(clawBack, number, issuedOn, Acting.current().requirePerson(), now);
        entityManager.persist(note);
        entityManager.flush();
        news.credited(contracts.milestone(clawBack.milestone()), clawBack, note);
        given.fire(new CreditNoteGiven(clawBack.id(), now));
    }

    void keep(CreditNoteFile file) {
        entityManager.persist(file);
    }

    public Optional<CreditNote> of(ClawBackId clawBack) {
        return Optional.ofNullable(entityManager.find(CreditNote.class, clawBack.value()));
    }

    /** The file as it came; none where number and day were typed. */
    public Optional<byte[]> file(ClawBackId clawBack) {
        return Optional.ofNullable(entityManager.find(CreditNoteFile.class, clawBack.value()))
                .map(CreditNoteFile::content);
    }

    /** What is wrong with a credit note in itself, then what differs from what is owed back; empty where it is right. */
    public List<InvoiceFault> faults(UblInvoice file, ClawBack clawBack) {
        Milestone milestone = contracts.milestone(clawBack.milestone());
        List<String> references = Stream.concat(
                        Stream.of(clawBack.reference(), milestone.reference()),
                        outcomes.payments(milestone.id()).stream().map(Payment::invoiceNumber))
                .toList();
        return invoiceFiles.faultsOfCredit(
                file,
                milestone.contract(),
                references,
                clawBack.amount().orElseThrow(() -> new DomainProblem("CREDIT_NOTE_NOT_OWED")));
    }
}
