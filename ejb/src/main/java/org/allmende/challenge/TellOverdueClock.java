package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.ClockRule;
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
 * A clock of the council ran out unanswered: the story says so, and the council and the body hear of it. Told once, however
 * often the process asks.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellOverdueClock {

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

    /** Which clock of which expression: {@code EOI_TIMING_NOTICE} or {@code EOI_DECISION}. */
    public record Command(EoiId eoi, ClockRule clock) {}

    public void tell(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.toProcess();
        Instant now = databaseClock.now();
        if (!expression.noteOverdue(command.clock(), now)) {
            return;
        }
        String key = command.clock() == ClockRule.EOI_DECISION ? "challenge.decision.late" : "challenge.timing.late";
        String council = organisations.get(expression.council()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), key)
                        .with(council)
                        .linking(expression.link()),
                council);
        Notice notice = Notice.of(key, expression.requireCase())
                .with(services.get(expression.service()).title(), expression.reference())
                .linking(expression.link());
        notices.tellThose(expression.council(), Permission.HANDLE_EXPRESSION, notice);
        notices.tellThose(expression.organisation(), Permission.SUBMIT_EXPRESSION, notice);
    }
}
