package org.allmende.money;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.Money;

/**
 * Sets above which amount two people must approve a payment. Not by finance, whom it binds.
 *
 * <p>Errors: {@code PAYMENT_LIMIT_NEGATIVE}.
 */
@Stateless
@UseCase
@Requires(Permission.SET_PAYMENT_LIMIT)
public class SetPaymentLimit {

    @Inject
    private Access access;

    @Inject
    private SecondApprovals approvals;

    @Inject
    private DatabaseClock databaseClock;

    /** Of no pounds: every payment needs two. */
    public record Command(OrganisationId council, @NotNull Money amount) {}

    public void set(@Valid Command command) {
        access.to(command.council());
        approvals.add(new CouncilLimit(
                command.council(), command.amount(), Acting.current().requirePerson(), databaseClock.now()));
    }
}
