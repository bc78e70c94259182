package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/**
 * A body takes its expression of interest back, at any time (Localism Act 2011 s.84(10)); a draft simply ends.
 *
 * <p>Errors: {@code EOI_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.WITHDRAW_EXPRESSION)
public class WithdrawExpression {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private ExpressionWork work;

    /** What is taken back. */
    public record Command(EoiId eoi) {}

    public void withdraw(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.organisation());
        work.withdraw(expression);
    }
}
