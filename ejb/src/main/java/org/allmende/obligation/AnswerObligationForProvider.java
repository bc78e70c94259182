package org.allmende.obligation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.allmende.contract.Contract;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * The provider accepts what the other side says to have done, or disputes it with reasons.
 *
 * <p>Errors: those of {@link ObligationDue}.
 */
@Stateless
@UseCase
@Requires(Permission.REPORT_MILESTONE)
public class AnswerObligationForProvider {

    @Inject
    private Access access;

    @Inject
    private ObligationDues dues;

    @Inject
    private ObligationKeeping keeping;

    /** What it says to which day. */
    public record Command(
            DueId due,
            boolean accepts,
            @NotNull @Size(max = 4000) String words) {}

    public void answer(@Valid Command command) {
        Contract contract = dues.lockContract(command.due());
        access.to(contract.providerId());
        keeping.answer(command.due(), Side.PROVIDER, command.accepts(), command.words());
    }
}
