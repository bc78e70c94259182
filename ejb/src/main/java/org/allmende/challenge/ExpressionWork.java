package org.allmende.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseFiles;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;

/**
 * What happens to an expression of interest when its body writes, sends or withdraws it, and just the same when somebody helps
 * the body to: whoever calls this has checked who acts.
 */
@ApplicationScoped
public class ExpressionWork {

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private ChallengeEligibility eligibility;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private PaperReceipts paperReceipts;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private WorkingDays calendar;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<EoiSubmitted> submitted;

    @Inject
    private Event<EoiWithdrawn> withdrawn;

    @Inject
    private Event<DraftTakenBack> takenBack;

    /** A private draft with one empty part for each thing that the law asks of the body. */
    public EoiId begin(OrganisationId body, Service service) {
        Instant now = databaseClock.now();
        eligibility.requireBeginning(body, service, now);
        ExpressionOfInterest expression = new ExpressionOfInterest(references.next("E"), service, body, now);
        expressions.add(expression);
        OrganisationKind kind = organisations.get(body).kind();
        PartKind.askedOf(kind).forEach(part -> expressions.add(new ExpressionPart(expression.id(), part, body)));
        return expression.id();
    }

    /** Keeps what a part says now, and what it said before as a version; gives the instant. */
    public Instant save(ExpressionPart part, String words, boolean complete, long version) {
        Instant now = databaseClock.now();
        Actor author = Acting.current();
        if (part.save(words, complete, version, author.label(), now)) {
            expressions.keepVersion(part, author.requirePerson(), author.label(), now);
        }
        return now;
    }

    /**
     * Receipt: opens the case and starts the council's clocks, from now, or from the day on which it came on paper; the council's
     * periods are those of that day.
     */
    public Instant send(ExpressionOfInterest expression, boolean knowsOfCompetition) {
        Service service = services.get(expression.service());
        Instant now = databaseClock.now();
        Instant received = paperReceipts.cameAt(expression, now).orElse(now);
        requireComplete(expression);
        eligibility.requireSending(expression.organisation(), service, received);
        ChallengePeriods periods = councilPeriods.require(service, received);
        CaseFile caseFile =
                caseFiles.open(service.title(), service.council(), service.id().value());
        expression.submit(caseFile.id(), EoiClocks.of(received, periods, calendar), knowsOfCompetition, received);
        tellOfReceipt(expression, service);
        submitted.fire(new EoiSubmitted(expression.id(), now));
        return received;
    }

    private void requireComplete(ExpressionOfInterest expression) {
        long open = expressions.partsOf(expression.id()).stream()
                .filter(part -> !part.isComplete())
                .count();
        if (open > 0) {
            throw new DomainProblem("EOI_PARTS_OPEN", open);
        }
    }

    private void tellOfReceipt(ExpressionOfInterest expression, Service service) {
        String body = organisations.get(expression.organisation()).name();
        story.tell(
                StoryLine.of(expression.requireCase(), expression.id(), "challenge.submitted")
                        .with(body, service.title())
                        .linking(expression.link()),
                body);
        notices.tellThose(
                expression.council(),
                Permission.HANDLE_EXPRESSION,
                Notice.of("challenge.submitted", expression.requireCase())
                        .with(body, service.title(), expression.reference())
                        .linking(expression.link()));
        notices.tellThose(
                expression.organisation(),
                Permission.SUBMIT_EXPRESSION,
                Notice.of("challenge.received", expression.requireCase())
                        .with(service.title(), expression.reference())
                        .linking(expression.link()));
    }

    /** A draft simply ends; what was received stays public, as withdrawn. */
    public void withdraw(ExpressionOfInterest expression) {
        Instant now = databaseClock.now();
        expression.withdraw(now);
        if (expression.isPublic()) {
            tellOfWithdrawal(expression);
            withdrawn.fire(new EoiWithdrawn(expression.id(), now));
        } else {
            takenBack.fire(new DraftTakenBack(expression.id(), now));
        }
    }

    private void tellOfWithdrawal(ExpressionOfInterest expression) {
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
