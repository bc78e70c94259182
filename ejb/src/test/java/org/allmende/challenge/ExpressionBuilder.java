package org.allmende.challenge;

import static org.allmende.register.ServiceBuilder.aService;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.allmende.calendar.ExpressionTiming;
import org.allmende.calendar.London;
import org.allmende.calendar.Span;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.register.Service;
import org.allmende.shared.Ids;

/** Expressions of interest as they would be on some day of their life: {@code anExpression().submitted()}. */
public final class ExpressionBuilder {

    public static final LocalDate RECEIVED = LocalDate.of(2027, Month.JUNE, 16);
    public static final Instant RECEIVED_AT =
            RECEIVED.atTime(14, 32).atZone(London.ZONE).toInstant();
    public static final String REASONS = "The baths stay open in winter, and the charity brings forty volunteers.";

    private final WorkingDays calendar = new WorkingDays();
    private final OrganisationId council = new OrganisationId(Ids.next());

    public static ExpressionBuilder anExpression() {
        return new ExpressionBuilder();
    }

    ChallengePeriods periods(ChallengeWindow... windows) {
        return new ChallengePeriods(council, 120, 30, 120, List.of(windows), RECEIVED_AT.minusSeconds(86_400));
    }

    public Service service() {
        return aService().of(council).publishedAt(RECEIVED_AT);
    }

    ExpressionOfInterest draft() {
        return new ExpressionOfInterest("AL-E-2027-0001", service(), new OrganisationId(Ids.next()), RECEIVED_AT);
    }

    public ExpressionOfInterest submitted() {
        ExpressionOfInterest expression = draft();
        expression.submit(new CaseId(Ids.next()), EoiClocks.of(RECEIVED_AT, periods(), calendar), true, RECEIVED_AT);
        return expression;
    }

    public ExpressionOfInterest timed() {
        ExpressionOfInterest expression = submitted();
        expression.announceTiming(RECEIVED.plusDays(90), RECEIVED_AT.plusSeconds(60));
        return expression;
    }

    public ExpressionOfInterest accepted() {
        ExpressionOfInterest expression = timed();
        expression.accept(
                new DecisionId(Ids.next()),
                REASONS,
                start(),
                "Tom Okafor, Ruth Pemberton",
                RECEIVED_AT.plusSeconds(120));
        return expression;
    }

    public ExpressionTiming.ProcurementStart start() {
        return ExpressionTiming.procurementStart(RECEIVED, Span.days(30), Span.days(120), calendar);
    }
}
