package org.allmende.challenge.question;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartId;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The council asks the body something while it considers the expression of interest. The body need not answer: the council may not
 * reject for want of what the law does not demand.
 *
 * <p>Errors: {@code EOI_DECIDED_ALREADY}, {@code EOI_PART_UNKNOWN} and those of {@link Question}.
 */
@Stateless
@UseCase
@Requires(Permission.HANDLE_EXPRESSION)
public class AskBody {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Questions questions;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<QuestionAsked> asked;

    /**
     * What is asked.
     *
     * @param confidential about money or capability, so that the council and the body alone read it
     * @param part which the body is asked to amend; null: none
     */
    public record Command(
            EoiId eoi,
            String words,
            boolean confidential,
            @Nullable PartId part) {}

    public QuestionId ask(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.council());
        if (!expression.status().isUndecided()) {
            throw new DomainProblem("EOI_DECIDED_ALREADY");
        }
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        Question question = new Question(
                expression.id(),
                command.words(),
                command.confidential(),
                officer.requirePerson(),
                officer.label(),
                now);
        if (command.part() != null) {
            question.about(expressions
                    .findPart(expression.id(), command.part())
                    .orElseThrow(() -> new DomainProblem("EOI_PART_UNKNOWN")));
        }
        questions.add(question);
        tell(expression, question);
        asked.fire(new QuestionAsked(question.id(), expression.id(), now));
        return question.id();
    }

    private void tell(ExpressionOfInterest expression, Question question) {
        String council = organisations.get(expression.council()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.asked")
                        .with(council)
                        .linking(expression.link()),
                council);
        notices.tellThose(
                expression.organisation(),
                Permission.SUBMIT_EXPRESSION,
                Notice.of("challenge.asked", expression.requireCase())
                        .with(services.get(expression.service()).title(), expression.reference(), question.words())
                        .linking("/challenge/questions/" + expression.reference()));
    }
}
