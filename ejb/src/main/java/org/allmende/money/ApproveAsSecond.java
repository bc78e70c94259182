package org.allmende.money;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.outcome.PaymentId;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A second person approves a payment above the council's limit: neither the first approver nor who has verified the milestone.
 *
 * <p>Errors: {@code PAYMENT_UNKNOWN}, {@code PAYMENT_NEEDS_SECOND_PERSON}, {@code PAYMENT_NEEDS_ANOTHER_PERSON}, {@code
 * PAYMENT_SEEN_TWICE}.
 */
@Stateless
@UseCase
@Requires(Permission.APPROVE_PAYMENT)
public class ApproveAsSecond {

    @Inject
    private Access access;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Contracts contracts;

    @Inject
    private SecondApprovals approvals;

    @Inject
    private DatabaseClock databaseClock;

    /** Which payment. */
    public record Command(PaymentId payment) {}

    public void approve(Command command) {
        Payment payment = outcomes.get(command.payment());
        contracts.getLocked(payment.contract());
        access.to(contracts.get(payment.contract()).councilId());
        if (approvals.has(payment.id())) {
            throw new DomainProblem("PAYMENT_SEEN_TWICE");
        }
        if (outcomes.newestReport(payment.milestone())
                .filter(report -> report.isVerifiedBy(Acting.current().requirePerson()))
                .isPresent()) {
            throw new DomainProblem("PAYMENT_NEEDS_ANOTHER_PERSON");
        }
        approvals.add(new SecondApproval(payment, Acting.current().requirePerson(), databaseClock.now()));
    }
}
