package org.allmende.web.performance;

import java.time.Instant;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.performance.Kpi;
import org.allmende.performance.PerformanceReview;
import org.allmende.performance.PeriodFact;

/** A review that was assessed, with its ratings and the facts of its period. */
public record ReviewView(PerformanceReview review, List<RatingView> ratings, List<PeriodFact> facts, boolean late) {

    static ReviewView of(PerformanceReview review, Contract contract, List<Kpi> kpis, Instant now) {
        return new ReviewView(
                review,
                RatingView.of(review, kpis),
                PeriodFact.of(contract, review.from(), review.until().orElse(review.dueOn())),
                review.isLate(now));
    }
}
