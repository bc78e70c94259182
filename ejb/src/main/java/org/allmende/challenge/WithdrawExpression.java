package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
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
 * A body takes its expression of interest back, at any time (Localism Act 2011 s.84(10)); a draft simply ends.
 *
 * <p>Errors: {@code EOI_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.WITHDRAW_EXPRESSION)
public class WithdrawExpression {

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
    private Event<EoiWithdrawn> withdrawn;

    /** What is taken back. */
    public record Command(EoiId eoi) {}

    public void withdraw(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.organisation());
        Instant now = databaseClock.now();
        expression.withdraw(now);
        if (expression.isPublic()) {
            tell(expression);
            withdrawn.fire(new EoiWithdrawn(expression.id(), now));
        }
    }

    private void tell(ExpressionOfInterest expression) {
        String body = organisations.get(expression.organisation()).name();
        String title = services.get(expression.service()).title();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.withdrawn")
                        .with(body, title)
                        .linking(expression.link()),
                body);
        Notice notice = Notice.of("challenge.withdrawn", expression.requireCase())
                .with(body, title, expression.reference())
                .linking(expression.link());
        notices.tellThose(expression.council(), Permission.HANDLE_EXPRESSION, notice);
        notices.tellThose(expression.organisation(), Permission.WITHDRAW_EXPRESSION, notice);
    }
}
