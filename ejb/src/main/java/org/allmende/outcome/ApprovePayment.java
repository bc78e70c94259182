package org.allmende.outcome;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Instant;
import org.allmende.calendar.London;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;

/**
 * Approves the payment for a verified milestone: verified outcomes that are not paid yet times price, within the caps. The contract's row is
 * locked, so that of two claims at once the second sees what the first was paid; a trigger of the database guards the caps
 * too.
 *
 * <p>Errors: {@code MILESTONE_WITHOUT_PAYMENT}, {@code MILESTONE_NOT_VERIFIED}, {@code MILESTONE_PAID_ALREADY}, {@code
 * INVOICE_DAY_AHEAD}, {@code PAYMENT_NEEDS_ANOTHER_PERSON}.
 */
@Stateless
@UseCase
@Requires(Permission.APPROVE_PAYMENT)
public class ApprovePayment {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<PaymentApproved> approved;

    /** The invoice for which milestone. */
    public record Command(MilestoneId milestone, @Valid Invoice invoice) {}

    public PaymentId approve(@Valid Command command) {
        Milestone milestone = contracts.milestone(command.milestone());
        Contract contract = contracts.getLocked(milestone.contract().id());
        access.to(contract.councilId());
        Instant now = databaseClock.now();
        requirePayable(milestone, command.invoice(), now);
        requireAnotherPerson(milestone);
        Payable payable = outcomes.payable(milestone);
        Payment payment = new Payment(
                references.next("P"),
                milestone,
                payable,
                command.invoice(),
                Acting.current().requirePerson(),
                now);
        outcomes.add(payment);
        tell(milestone, contract, payment);
        approved.fire(new PaymentApproved(milestone.id(), contract.id(), payment.id(), now));
        return payment.id();
    }

    private void requirePayable(Milestone milestone, Invoice invoice, Instant now) {
        if (!milestone.payment()) {
            throw new DomainProblem("MILESTONE_WITHOUT_PAYMENT");
        }
        if (!milestone.status().isVerified()) {
            throw new DomainProblem("MILESTONE_NOT_VERIFIED");
        }
        if (outcomes.unpaid(milestone) == 0) {
            throw new DomainProblem("MILESTONE_PAID_ALREADY");
        }
        if (invoice.receivedOn().isAfter(London.dayOf(now))) {
            throw new DomainProblem("INVOICE_DAY_AHEAD");
        }
    }

    /** Who has verified it does not approve its payment too. */
    private void requireAnotherPerson(Milestone milestone) {
        PersonId person = Acting.current().requirePerson();
        if (outcomes.newestReport(milestone.id())
                .filter(report -> report.isVerifiedBy(person))
                .isPresent()) {
            throw new DomainProblem("PAYMENT_NEEDS_ANOTHER_PERSON");
        }
    }

    private void tell(Milestone milestone, Contract contract, Payment payment) {
        story.tell(StoryLine.of(contract.caseId(), contract.id(), "payment.approved")
                .with(
                        payment.amount().amount().toPlainString(),
                        payment.quantity(),
                        milestone.metric().unit(),
                        payment.dueOn())
                .linking(contract.link()));
        notices.tellThose(
                contract.providerId(),
                Permission.REPORT_MILESTONE,
                Notice.of("payment.approved", contract.caseId())
                        .with(
                                payment.reference(),
                                payment.amount().amount().toPlainString(),
                                milestone.title(),
                                payment.dueOn())
                        .linking(contract.link()));
    }
}
