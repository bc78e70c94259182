package org.allmende.challenge.question;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
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
 * The body answers a question of the council, once, while it is undecided; where it was asked to amend a part, it may do so with
 * the answer.
 *
 * <p>Errors: {@code EOI_QUESTION_UNKNOWN}, {@code EOI_DECIDED_ALREADY} and those of {@link Question}.
 */
@Stateless
@UseCase
@Requires(Permission.SUBMIT_EXPRESSION)
public class AnswerQuestion {

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
    private Event<QuestionAnswered> answered;

    /**
     * Which question, and the answer.
     *
     * @param amendedWords what the part says from now on, where the council asked for one to be amended; null: as it was
     */
    public record Command(
            QuestionId question, String answer, @Nullable String amendedWords) {}

    public void answer(Command command) {
        ExpressionOfInterest expression =
                expressions.getLocked(questions.get(command.question()).eoi());
        access.to(expression.organisation());
        Question question = questions.getLocked(command.question());
        if (!expression.status().isUndecided()) {
            throw new DomainProblem("EOI_DECIDED_ALREADY");
        }
        Actor person = Acting.current();
        Instant now = databaseClock.now();
        question.answer(command.answer(), command.amendedWords(), person.requirePerson(), person.label(), now);
        tell(expression);
        answered.fire(new QuestionAnswered(question.id(), expression.id(), now));
    }

    private void tell(ExpressionOfInterest expression) {
        String body = organisations.get(expression.organisation()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.answered")
                        .with(body)
                        .linking(expression.link()),
                body);
        notices.tellThose(
                expression.council(),
                Permission.HANDLE_EXPRESSION,
                Notice.of("challenge.answered", expression.requireCase())
                        .with(services.get(expression.service()).title(), expression.reference(), body)
                        .linking("/challenge/questions/" + expression.reference()));
    }
}
