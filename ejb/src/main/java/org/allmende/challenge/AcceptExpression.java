package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.ExpressionTiming;
import org.allmende.calendar.ExpressionTiming.ProcurementStart;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
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
 * The council accepts, which forces a procurement exercise within its published periods (Localism Act 2011 s.83(2)-(7)).
 * The officer has considered how it would serve the wellbeing of the area (s.83(8)) and says so in the reasons.
 *
 * <p>Errors: {@code EOI_STEP_NOT_POSSIBLE}, {@code EOI_REASONS_MISSING}, {@code EOI_PERIODS_UNPUBLISHED}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_EXPRESSION)
public class AcceptExpression {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private Organisations organisations;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<EoiAccepted> accepted;

    /** What is accepted, and why it serves the area. */
    public record Command(EoiId eoi, String reasons) {}

    public void accept(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.council());
        Instant now = databaseClock.now();
        ProcurementStart start = startOfProcurement(expression, now);
        expression.accept(command.reasons(), start, Acting.current().label(), now);
        tell(expression, start);
        accepted.fire(new EoiAccepted(expression.id(), now));
    }

    private ProcurementStart startOfProcurement(ExpressionOfInterest expression, Instant now) {
        ChallengePeriods periods = councilPeriods.require(expression.council());
        return ExpressionTiming.procurementStart(
                London.dayOf(now), periods.procurementMinimum(), periods.procurementMaximum(), calendar);
    }

    private void tell(ExpressionOfInterest expression, ProcurementStart start) {
        String council = organisations.get(expression.council()).name();
        String title = services.get(expression.service()).title();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.accepted")
                        .with(council, start.earliest(), start.latest())
                        .linking(expression.link()),
                council);
        Notice notice = Notice.of("challenge.accepted", expression.requireCase())
                .with(title, expression.reference(), start.earliest(), start.latest())
                .linking(expression.link());
        notices.tellThose(expression.organisation(), Permission.SUBMIT_EXPRESSION, notice);
        notices.tellThose(expression.council(), Permission.PREPARE_TENDER, notice);
    }
}
