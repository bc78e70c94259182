package org.allmende.challenge;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseFiles;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A body sends its expression of interest. Its receipt, by the database's clock, opens the case and starts the council's
 * clocks. The body has read that acceptance opens a competition which another may win (Localism Act 2011 s.83(2)).
 *
 * <p>Errors: {@code EOI_PARTS_OPEN(how many)}, {@code EOI_WARNING_UNREAD}, {@code EOI_STEP_NOT_POSSIBLE}, {@code
 * EOI_PERIODS_UNPUBLISHED}, {@code EOI_SERVICE_EXCLUDED}.
 */
@Stateless
@UseCase
@Requires(Permission.SUBMIT_EXPRESSION)
public class SubmitExpression {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    @Inject
    private ChallengeEligibility eligibility;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private Organisations organisations;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<EoiSubmitted> submitted;

    /**
     * What is sent.
     *
     * @param knowsOfCompetition the sender has confirmed the fair warning
     */
    public record Command(EoiId eoi, boolean knowsOfCompetition) {}

    /** The instant of receipt. */
    public Instant submit(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.organisation());
        Service service = services.get(expression.service());
        Instant now = databaseClock.now();
        requireComplete(expression);
        eligibility.requireSending(expression.organisation(), service, now);
        ChallengePeriods periods = councilPeriods.require(service);
        CaseFile caseFile =
                caseFiles.open(service.title(), service.council(), service.id().value());
        expression.submit(caseFile.id(), EoiClocks.of(now, periods, calendar), command.knowsOfCompetition(), now);
        tell(expression, service);
        submitted.fire(new EoiSubmitted(expression.id(), now));
        return now;
    }

    private void requireComplete(ExpressionOfInterest expression) {
        long open = expressions.partsOf(expression.id()).stream()
                .filter(part -> !part.isComplete())
                .count();
        if (open > 0) {
            throw new DomainProblem("EOI_PARTS_OPEN", open);
        }
    }

    private void tell(ExpressionOfInterest expression, Service service) {
        String body = organisations.get(expression.organisation()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.submitted")
                        .with(body, service.title())
                        .linking(expression.link()),
                body);
        Notice notice = Notice.of("challenge.submitted", expression.requireCase())
                .with(body, service.title(), expression.reference())
                .linking(expression.link());
        notices.tellThose(expression.council(), Permission.HANDLE_EXPRESSION, notice);
        notices.tellThose(
                expression.organisation(),
                Permission.SUBMIT_EXPRESSION,
                Notice.of("challenge.received", expression.requireCase())
                        .with(service.title(), expression.reference())
                        .linking(expression.link()));
    }
}
