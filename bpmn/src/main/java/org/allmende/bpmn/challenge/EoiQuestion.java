package org.allmende.bpmn.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.challenge.EoiAccepted;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiRejected;
import org.allmende.challenge.EoiWithdrawn;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.question.QuestionAnswered;
import org.allmende.challenge.question.QuestionAsked;
import org.allmende.challenge.question.Questions;
import org.allmende.register.Services;

/** Moves {@code EoiQuestion.bpmn} as the domain tells. Its subject is the question. */
@ApplicationScoped
public class EoiQuestion {

    public static final String KEY = "EoiQuestion";
    public static final String ANSWER = "Task_AnswerQuestion";
    public static final String MOOT = "Message_QuestionMoot";

    @Inject
    private Steps steps;

    @Inject
    private Expressions expressions;

    @Inject
    private Questions questions;

    @Inject
    private Services services;

    void start(@Observes QuestionAsked event) {
        ExpressionOfInterest expression = expressions.get(event.eoi());
        steps.start(
                KEY,
                event.question(),
                Map.of(
                        "reference",
                        expression.reference(),
                        "caseId",
                        expression.requireCase().value().toString(),
                        "bodyId",
                        expression.organisation().value().toString(),
                        "title",
                        services.get(expression.service()).title(),
                        "decisionDue",
                        Date.from(expression.decisionDeadline().orElseThrow().at())));
    }

    void answered(@Observes QuestionAnswered event) {
        steps.complete(KEY, event.question(), ANSWER, Map.of());
    }

    void accepted(@Observes EoiAccepted event) {
        moot(event.eoi());
    }

    void rejected(@Observes EoiRejected event) {
        moot(event.eoi());
    }

    void withdrawn(@Observes EoiWithdrawn event) {
        moot(event.eoi());
    }

    private void moot(EoiId eoi) {
        questions.openOf(eoi).stream()
                .filter(question -> steps.isRunning(KEY, question.id()))
                .forEach(question -> steps.message(KEY, question.id(), MOOT));
    }
}
