package org.allmende.challenge.assistance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionWork;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * A helper takes an expression of interest back for the body that asked for it: an organiser at any time (Localism Act 2011
 * s.84(10)), an officer only while it is a draft, for the council that has to decide does not take back what it has received.
 *
 * <p>Errors: {@code EOI_NOT_ASSISTED}, {@code EOI_NOT_A_DRAFT}, {@code EOI_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.ASSIST_EXPRESSION)
public class WithdrawAssisted {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Assistances assistances;

    @Inject
    private ExpressionWork work;

    /** What is taken back. */
    public record Command(EoiId eoi) {}

    public void withdraw(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(assistances.helping(command.eoi(), expression.organisation()));
        if (assistances.require(command.eoi()).helperOrganisation().equals(expression.council())) {
            expression.requireDraft();
        }
        work.withdraw(expression);
    }
}
