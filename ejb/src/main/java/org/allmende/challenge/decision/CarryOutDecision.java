package org.allmende.challenge.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.calendar.ExpressionTiming;
import org.allmende.calendar.ExpressionTiming.ProcurementStart;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.challenge.ChallengePeriods;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.challenge.EoiAccepted;
import org.allmende.challenge.EoiRejected;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.GroundFinding;
import org.allmende.register.Services;

/** What follows once a decision is confirmed or answered: for the expression, for those who are told, for the process. */
@ApplicationScoped
class CarryOutDecision {

    @Inject
    private Services services;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DecisionNews news;

    @Inject
    private Event<EoiAccepted> accepted;

    @Inject
    private Event<EoiRejected> rejected;

    @Inject
    private Event<ModificationOffered> offered;

    @Inject
    private Event<ModificationDeclined> declined;

    void confirmed(ExpressionOfInterest expression, Decision decision, Instant now) {
        switch (decision.kind()) {
            case ACCEPT -> accept(expression, decision, now);
            case REJECT -> reject(expression, decision, now);
            case MODIFY -> {
                news.offered(expression, decision);
                offered.fire(new ModificationOffered(expression.id(), decision.id(), now));
            }
        }
    }

    void answered(ExpressionOfInterest expression, Decision decision, Instant now) {
        if (decision.status() == DecisionStatus.MADE) {
            accept(expression, decision, now);
        } else {
            news.declined(expression, decision);
            declined.fire(new ModificationDeclined(expression.id(), decision.id(), now));
        }
    }

    private void accept(ExpressionOfInterest expression, Decision decision, Instant now) {
        ChallengePeriods periods = councilPeriods.require(services.get(expression.service()));
        ProcurementStart start = ExpressionTiming.procurementStart(
                London.dayOf(now), periods.procurementMinimum(), periods.procurementMaximum(), calendar);
        expression.accept(decision.id(), decision.reasons(), start, decision.officers(), now);
        news.accepted(expression, decision, start);
        accepted.fire(new EoiAccepted(expression.id(), now));
    }

    private void reject(ExpressionOfInterest expression, Decision decision, Instant now) {
        GroundFinding first = decision.grounds().get(0);
        expression.reject(decision.id(), decision.reasons(), first, decision.officers(), now);
        news.rejected(expression, decision);
        rejected.fire(new EoiRejected(expression.id(), first.ground(), now));
    }
}
