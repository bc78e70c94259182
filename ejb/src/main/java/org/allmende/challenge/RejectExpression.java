package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;

/**
 * The council rejects on one of the ten grounds, with reasons, and for a ground of fact with the document that shows it.
 *
 * <p>Source: Localism Act 2011 ss.83(11), 84(8)-(10); S.I. 2012/1647 Sch. Errors: {@code EOI_STEP_NOT_POSSIBLE} and those
 * of {@link Rejection}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_EXPRESSION)
public class RejectExpression {

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
    private Event<EoiRejected> rejected;

    /** What is rejected, and how. */
    public record Command(EoiId eoi, Rejection rejection) {}

    public void reject(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.council());
        Instant now = databaseClock.now();
        expression.reject(command.rejection(), Acting.current().label(), now);
        tell(expression, command.rejection());
        rejected.fire(new EoiRejected(expression.id(), command.rejection().ground(), now));
    }

    private void tell(ExpressionOfInterest expression, Rejection rejection) {
        String council = organisations.get(expression.council()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.rejected")
                        .with(council, rejection.ground().number())
                        .linking(expression.link()),
                council);
        notices.tellThose(
                expression.organisation(),
                Permission.SUBMIT_EXPRESSION,
                Notice.of("challenge.rejected", expression.requireCase())
                        .with(
                                services.get(expression.service()).title(),
                                expression.reference(),
                                rejection.ground().number(),
                                rejection.reasons())
                        .linking(expression.link()));
    }
}
