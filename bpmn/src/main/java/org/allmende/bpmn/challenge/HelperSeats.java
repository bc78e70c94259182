package org.allmende.bpmn.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.assistance.Assistance;
import org.allmende.challenge.assistance.Assistances;
import org.allmende.challenge.question.QuestionId;
import org.allmende.challenge.question.Questions;
import org.allmende.identity.Role;

/**
 * Who, beside the body, may take a step of the body: those who hold the assistance where it was entered with help, else nobody. A
 * diagram asks for them as a step begins to wait.
 */
@Named("helperSeats")
@ApplicationScoped
public class HelperSeats {

    @Inject
    private Expressions expressions;

    @Inject
    private Questions questions;

    @Inject
    private Assistances assistances;

    /** @param expression its id, the key of the process */
    public List<String> ofExpression(String expression) {
        return seats(new EoiId(UUID.fromString(expression)));
    }

    /** @param question its id, the key of the process */
    public List<String> ofQuestion(String question) {
        return seats(questions.get(new QuestionId(UUID.fromString(question))).eoi());
    }

    private List<String> seats(EoiId eoi) {
        ExpressionOfInterest expression = expressions.get(eoi);
        return assistances.of(eoi).stream()
                .map(Assistance::helperOrganisation)
                .map(helping -> helping.value() + ":"
                        + (helping.equals(expression.council()) ? Role.COMMISSIONING : Role.ORGANISER))
                .toList();
    }
}
