package org.allmende.challenge.assistance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.ExpressionWork;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.decision.Decisions;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * A helper takes an expression of interest back for the body, at any time (Localism Act 2011 s.84(10)): a draft as it stands, what
 * was received with a consent of its own. Whoever decides on it for the council does not withdraw it.
 *
 * <p>Errors: {@code EOI_NOT_ASSISTED}, {@code EOI_STEP_NOT_POSSIBLE}, {@code ASSIST_CONSENT_MISSING} once it is received, {@code
 * ASSIST_BOTH_SIDES} and those of {@link Consent}.
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
    private Decisions decisions;

    @Inject
    private ExpressionWork work;

    @Inject
    private AssistedWork assistedWork;

    /**
     * What is taken back.
     *
     * @param consent of the body; null: it is a draft
     */
    public record Command(EoiId eoi, @Nullable Consent consent) {}

    public void withdraw(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(assistances.helping(command.eoi(), expression.organisation()));
        assistances.require(command.eoi());
        if (expression.isPublic()) {
            withdrawReceived(expression, command.consent());
        } else {
            work.withdraw(expression);
        }
    }

    private void withdrawReceived(ExpressionOfInterest expression, @Nullable Consent consent) {
        PersonId helper = Acting.current().requirePerson();
        if (decisions.of(expression.id()).stream().anyMatch(decision -> decision.isBy(helper))) {
            throw new DomainProblem("ASSIST_BOTH_SIDES");
        }
        work.withdraw(expression);
        assistedWork.keep(
                AssistedStepKind.WITHDRAWAL,
                expression,
                expression.requireCase().value(),
                consent,
                expression.submittedAt().orElseThrow());
    }
}
