package org.allmende.challenge.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.allmende.casefile.CaseId;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.decision.Decision;
import org.allmende.challenge.decision.DecisionStatus;
import org.allmende.challenge.decision.Decisions;
import org.allmende.challenge.question.Question;
import org.allmende.challenge.question.QuestionId;
import org.allmende.challenge.question.Questions;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;

/**
 * The scans of what came on paper after the receipt: with the question or the offer that it answers, or with the case that it ends.
 * Brought by the helper until it is entered, read by the body, the helper and the council.
 *
 * <p>Errors: {@code ASSIST_STEP_OVER}.
 */
@ApplicationScoped
public class AssistedStepShelf implements DocumentShelf {

    @Inject
    private Assistances assistances;

    @Inject
    private Expressions expressions;

    @Inject
    private Questions questions;

    @Inject
    private Decisions decisions;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return find(subject)
                .filter(expression -> assistances.of(expression.id()).isPresent())
                .isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return expression(subject).organisation();
    }

    @Override
    public String purpose() {
        return "scan";
    }

    @Override
    public void demandWrite(UUID subject) {
        ExpressionOfInterest expression = expression(subject);
        access.demand(
                Permission.ASSIST_EXPRESSION,
                assistances.require(expression.id()).helperOrganisation());
        if (!isOpen(subject, expression)) {
            throw new DomainProblem("ASSIST_STEP_OVER");
        }
    }

    private boolean isOpen(UUID subject, ExpressionOfInterest expression) {
        Optional<Question> question = questions.find(new QuestionId(subject));
        if (question.isPresent()) {
            return expression.status().isUndecided() && !question.get().isAnswered();
        }
        Optional<Decision> decision = decisions.find(new DecisionId(subject));
        if (decision.isPresent()) {
            return expression.status().isUndecided() && decision.get().status() == DecisionStatus.OFFERED;
        }
        return expression.status().canBecome(EoiStatus.WITHDRAWN);
    }

    @Override
    public void demandRead(Document document) {
        ExpressionOfInterest expression = expression(document.subject());
        if (!assistances.mayHelp(expression.id()) && !access.may(Permission.READ_COUNCIL_FILES, expression.council())) {
            access.demand(Permission.READ_ORGANISATION_FILES, expression.organisation());
        }
    }

    private ExpressionOfInterest expression(UUID subject) {
        return find(subject).orElseThrow(() -> new DomainProblem("EOI_UNKNOWN"));
    }

    private Optional<ExpressionOfInterest> find(UUID subject) {
        return questions
                .find(new QuestionId(subject))
                .map(Question::eoi)
                .or(() -> decisions.find(new DecisionId(subject)).map(Decision::eoi))
                .map(expressions::get)
                .or(() -> expressions.byCase(new CaseId(subject)));
    }
}
