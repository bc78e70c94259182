package org.allmende.challenge.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a body answers a question, and just the same when somebody helps it to: whoever calls this has locked the
 * expression and checked who acts.
 */
@ApplicationScoped
public class QuestionWork {

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

    /** @param amendedWords what the part says from now on; null: as it was */
    public void answer(ExpressionOfInterest expression, QuestionId id, String answer, @Nullable String amendedWords) {
        Question question = questions.getLocked(id);
        if (!expression.status().isUndecided()) {
            throw new DomainProblem("EOI_DECIDED_ALREADY");
        }
        Actor person = Acting.current();
        Instant now = databaseClock.now();
        question.answer(answer, amendedWords, person.requirePerson(), person.label(), now);
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
