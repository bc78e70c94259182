package org.allmende.money;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.money.clawback.SetOffs;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;

/**
 * Collects all approved payments of a council that are in no run, may be paid and have an account to go to. That a payment is
 * in one run only, the database guards: of two runs at once the second finds nothing, or fails as a whole. What a provider owes back under
 * the contract is set off, the oldest first: what is left of a payment goes to the bank, and what is left of the debt to the next run.
 *
 * <p>Errors: {@code PAY_RUN_EMPTY}, {@code PAY_RUN_NEEDS_ACCOUNT}: the council has not said from which account, {@code
 * PAY_RUN_DAY_PAST}.
 */
@Stateless
@UseCase
@Requires(Permission.MAKE_PAY_RUN)
public class MakePayRun {

    @Inject
    private Access access;

    @Inject
    private PayRuns runs;

    @Inject
    private PaymentRelease release;

    @Inject
    private BankDetailsBook book;

    @Inject
    private SetOffs setOffs;

    @Inject
    private Ledger ledger;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    /** @param executeOn the day on which the bank is asked to pay; today at the earliest */
    public record Command(OrganisationId council, @NotNull LocalDate executeOn) {}

    /** What is set off is paid with the run: into the ledger, and told. */
    private void settle(PaymentRelease.Line line, Remittance remittance, Instant now) {
        setOffs.keep(line.contract(), remittance, line.setOff(), now);
        ledger.enter(line.contract().id(), remittance.id().value(), Posting.setOff(remittance.setOff()), now);
    }

    public PayRunId make(@Valid Command command) {
        access.to(command.council());
        Instant now = databaseClock.now();
        if (command.executeOn().isBefore(London.dayOf(now))) {
            throw new DomainProblem("PAY_RUN_DAY_PAST");
        }
        BankAccount from = book.inForce(command.council())
                .orElseThrow(() -> new DomainProblem("PAY_RUN_NEEDS_ACCOUNT"))
                .account();
        // taking the reference makes runs wait for each other: the second one sees what the first one took
        PayRun run = new PayRun(
                references.next("R"),
                command.council(),
                command.executeOn(),
                from,
                Acting.current().requirePerson(),
                now);
        List<PaymentRelease.Line> ready = release.lines(command.council()).stream()
                .filter(PaymentRelease.Line::isReady)
                .toList();
        if (ready.isEmpty()) {
            throw new DomainProblem("PAY_RUN_EMPTY");
        }
        List<Remittance> taken = ready.stream()
                .map(line -> run.take(line.payment(), line.detailsOrThrow(), line.settled()))
                .toList();
        runs.add(run);
        for (int i = 0; i < taken.size(); i++) {
            if (!ready.get(i).setOff().isEmpty()) {
                settle(ready.get(i), taken.get(i), now);
            }
        }
        return run.id();
    }
}
