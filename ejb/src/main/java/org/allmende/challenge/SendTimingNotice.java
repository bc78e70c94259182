package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;

/**
 * The council says in writing when it expects to decide (Localism Act 2011 s.84(6)-(7)). Late is better than never: after
 * the 30 days it can still be sent, and the case shows that it was late.
 *
 * <p>Errors: {@code EOI_STEP_NOT_POSSIBLE}, {@code EOI_EXPECTED_TOO_LATE(most)}, {@code EOI_EXPECTED_PASSED}.
 */
@Stateless
@UseCase
@Requires(Permission.HANDLE_EXPRESSION)
public class SendTimingNotice {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

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
    private Event<TimingNoticeSent> sent;

    /** By which day the council expects to decide. */
    public record Command(EoiId eoi, LocalDate expectedDecision) {}

    public void send(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.council());
        Instant now = databaseClock.now();
        expression.announceTiming(command.expectedDecision(), now);
        tell(expression, command.expectedDecision());
        sent.fire(new TimingNoticeSent(expression.id(), now));
    }

    private void tell(ExpressionOfInterest expression, LocalDate expected) {
        String council = organisations.get(expression.council()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.timed")
                        .with(council, expected)
                        .linking(expression.link()),
                council);
        notices.tellThose(
                expression.organisation(),
                Permission.SUBMIT_EXPRESSION,
                Notice.of("challenge.timed", expression.requireCase())
                        .with(services.get(expression.service()).title(), expression.reference(), expected)
                        .linking(expression.link()));
    }
}
