package org.allmende.money;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Records that the bank has paid remittances of a run: into the ledger, and to the provider, who is told day and reference.
 *
 * <p>Errors: {@code PAY_RUN_UNKNOWN}, {@code REMITTANCE_NONE_CHOSEN}, and those of {@link PayRun}.
 */
@Stateless
@UseCase
@Requires(Permission.MAKE_PAY_RUN)
public class RecordRemittance {

    @Inject
    private Access access;

    @Inject
    private PayRuns runs;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Contracts contracts;

    @Inject
    private Ledger ledger;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /**
     * @param remittances those that the bank has paid, all on one day and under one reference
     * @param paidOn not in the future, and not before the day of the run
     */
    public record Command(
            PayRunId run,
            List<RemittanceId> remittances,
            @NotNull LocalDate paidOn,
            @NotNull String bankReference) {}

    public void record(@Valid Command command) {
        PayRun run = runs.getLocked(command.run());
        access.to(run.councilId());
        if (command.remittances().isEmpty()) {
            throw new DomainProblem("REMITTANCE_NONE_CHOSEN");
        }
        Instant now = databaseClock.now();
        for (RemittanceId id : command.remittances()) {
            Remittance remittance = run.remittance(id);
            run.record(
                    remittance,
                    command.paidOn(),
                    command.bankReference(),
                    London.dayOf(now),
                    Acting.current().requirePerson(),
                    now);
            Payment payment = outcomes.get(remittance.payment());
            ledger.enter(payment.contract(), payment.id().value(), Posting.paid(remittance.amount()), now);
            tell(payment, remittance, command);
        }
    }

    private void tell(Payment payment, Remittance remittance, Command command) {
        Contract contract = contracts.get(payment.contract());
        notices.tellThose(
                contract.providerId(),
                Permission.REPORT_MILESTONE,
                Notice.of("payment.remitted", contract.caseId())
                        .with(
                                payment.reference(),
                                remittance.amount().amount().toPlainString(),
                                payment.invoiceNumber(),
                                command.paidOn(),
                                command.bankReference().strip())
                        .linking(contract.link()));
    }
}
