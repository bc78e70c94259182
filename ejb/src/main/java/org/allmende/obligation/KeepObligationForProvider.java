package org.allmende.obligation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * The provider says that an obligation of its own is done, and how that is proved.
 *
 * <p>Errors: those of {@link ObligationDue}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class KeepObligationForProvider {

    @Inject
    private Access access;

    @Inject
    private ObligationDues dues;

    @Inject
    private ObligationKeeping keeping;

    /** What it says of which day. */
    public record Command(
            DueId due, @NotBlank @Size(max = 4000) String note) {}

    public void keep(@Valid Command command) {
        Contract contract = dues.lockContract(command.due());
        access.to(contract.providerId());
        keeping.done(command.due(), Side.PROVIDER, command.note());
    }
}
