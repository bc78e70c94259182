package org.allmende.challenge.clock;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.Role;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;

/**
 * A clock of the council ends soon, ran out unanswered, or ran out a week ago: those are told who have to act, everybody in the
 * case's story, or the monitoring officer. Each stage is told once, however often the process asks.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class TellClock {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private ToldClocks toldClocks;

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

    /** Which clock of which expression: {@code EOI_TIMING_NOTICE}, {@code EOI_DECISION} or {@code EOI_PROCUREMENT_START}. */
    public record Command(EoiId eoi, ClockRule clock) {}

    public void tell(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.toProcess();
        Instant now = databaseClock.now();
        Optional<Deadline> running = expression.running(command.clock());
        for (ClockStage stage : ClockStage.values()) {
            boolean due =
                    running.filter(deadline -> stage.isReached(deadline, now)).isPresent();
            if (due && toldClocks.of(expression.id(), command.clock(), stage).isEmpty()) {
                toldClocks.add(new ClockTold(expression.id(), command.clock(), stage, now));
                tell(expression, running.orElseThrow(), stage, now);
            }
        }
    }

    private void tell(ExpressionOfInterest expression, Deadline deadline, ClockStage stage, Instant now) {
        switch (stage) {
            case SOON -> {
                if (!deadline.passed(now)) {
                    notices.tellThose(expression.council(), whoActs(deadline.rule()), soon(expression, deadline));
                }
            }
            case OVERDUE -> {
                expression.noteOverdue(deadline.rule(), now);
                tellStory(expression, "challenge." + word(deadline.rule()) + ".late");
                Notice notice = late(expression, deadline.rule());
                notices.tellThose(expression.council(), whoActs(deadline.rule()), notice);
                notices.tellThose(expression.organisation(), Permission.SUBMIT_EXPRESSION, notice);
            }
            case LONG_OVERDUE -> {
                tellStory(expression, "challenge.escalated." + word(deadline.rule()));
                notices.tellRoles(
                        expression.council(), Set.of(Role.MONITORING_OFFICER), escalated(expression, deadline));
            }
        }
    }

    private void tellStory(ExpressionOfInterest expression, String key) {
        String council = organisations.get(expression.council()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), key)
                        .with(council)
                        .linking(expression.link()),
                council);
    }

    private Notice soon(ExpressionOfInterest expression, Deadline deadline) {
        Notice notice =
                switch (deadline.rule()) {
                    case EOI_TIMING_NOTICE -> Notice.of("challenge.timing.soon", expression.requireCase());
                    case EOI_DECISION -> Notice.of("challenge.decision.soon", expression.requireCase());
                    default -> Notice.of("challenge.procurement.soon", expression.requireCase());
                };
        return notice.with(title(expression), expression.reference(), deadline.at())
                .linking(expression.link());
    }

    private Notice late(ExpressionOfInterest expression, ClockRule clock) {
        Notice notice =
                switch (clock) {
                    case EOI_TIMING_NOTICE -> Notice.of("challenge.timing.late", expression.requireCase());
                    case EOI_DECISION -> Notice.of("challenge.decision.late", expression.requireCase());
                    default -> Notice.of("challenge.procurement.late", expression.requireCase());
                };
        return notice.with(title(expression), expression.reference()).linking(expression.link());
    }

    private Notice escalated(ExpressionOfInterest expression, Deadline deadline) {
        Notice notice =
                switch (deadline.rule()) {
                    case EOI_TIMING_NOTICE -> Notice.of("challenge.escalated.timing", expression.requireCase());
                    case EOI_DECISION -> Notice.of("challenge.escalated.decision", expression.requireCase());
                    default -> Notice.of("challenge.escalated.procurement", expression.requireCase());
                };
        return notice.with(title(expression), expression.reference(), deadline.at())
                .linking(expression.link());
    }

    private String title(ExpressionOfInterest expression) {
        return services.get(expression.service()).title();
    }

    private static String word(ClockRule clock) {
        return switch (clock) {
            case EOI_TIMING_NOTICE -> "timing";
            case EOI_DECISION -> "decision";
            default -> "procurement";
        };
    }

    private static Permission whoActs(ClockRule clock) {
        return clock == ClockRule.EOI_PROCUREMENT_START ? Permission.PREPARE_TENDER : Permission.HANDLE_EXPRESSION;
    }
}
