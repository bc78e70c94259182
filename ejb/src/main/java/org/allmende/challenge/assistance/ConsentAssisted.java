package org.allmende.challenge.assistance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.Decisions;
import org.allmende.challenge.decision.ModificationWork;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * A helper enters that the body agrees to an offered modification, or does not, as {@link
 * org.allmende.challenge.decision.AnswerModification} does for the body itself; neither of the two officers who offer it.
 *
 * <p>Source: Localism Act 2011 s.84(2)(b): the agreement is the body's, whoever enters it. Errors: {@code EOI_NOT_ASSISTED}, {@code
 * ASSIST_BOTH_SIDES}, those of {@link AssistedStep} and of {@link org.allmende.challenge.decision.AnswerModification}.
 */
@Stateless
@UseCase
@Requires(Permission.ASSIST_EXPRESSION)
public class ConsentAssisted {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Decisions decisions;

    @Inject
    private Assistances assistances;

    @Inject
    private ModificationWork work;

    @Inject
    private AssistedWork assistedWork;

    /**
     * The body's answer.
     *
     * @param words what it wants to say with it
     * @param consent of the body to this answer
     */
    public record Command(
            DecisionId decision, boolean consents, @Nullable String words, Consent consent) {}

    public void answer(Command command) {
        Decision decision = decisions.get(command.decision());
        ExpressionOfInterest expression = expressions.getLocked(decision.eoi());
        access.to(assistances.helping(expression.id(), expression.organisation()));
        assistances.require(expression.id());
        if (decision.isBy(Acting.current().requirePerson())) {
            throw new DomainProblem("ASSIST_BOTH_SIDES");
        }
        work.answer(expression, decision.id(), command.consents(), command.words());
        assistedWork.keep(
                AssistedStepKind.MODIFICATION,
                expression,
                decision.id().value(),
                command.consent(),
                decision.checkedAt().orElseThrow());
    }
}
