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
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;

/**
 * Collects all approved payments of a council that are in no run, may be paid and have an account to go to. That a payment is
 * in one run only, the database guards: of two runs at once the second finds nothing, or fails as a whole.
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
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    /** @param executeOn the day on which the bank is asked to pay; today at the earliest */
    public record Command(OrganisationId council, @NotNull LocalDate executeOn) {}

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
        ready.forEach(line -> run.take(line.payment(), line.detailsOrThrow()));
        runs.add(run);
        return run.id();
    }
}
