package org.allmende.web.performance;

import java.util.List;
import org.allmende.performance.Kpi;
import org.allmende.performance.KpiRating;
import org.allmende.performance.PerformanceReview;
import org.allmende.performance.RatedKpi;

/** An indicator with its rating, as a page shows it. */
public record RatingView(Kpi kpi, RatedKpi rated) {

    static List<RatingView> of(PerformanceReview review, List<Kpi> kpis) {
        return kpis.stream()
                .flatMap(kpi -> review.rating(kpi.id()).map(rated -> new RatingView(kpi, rated)).stream())
                .toList();
    }

    /** The kind of status mark. */
    public String kind() {
        return kind(rated.rating());
    }

    static String kind(KpiRating rating) {
        return switch (rating) {
            case GOOD -> "done";
            case APPROACHING_TARGET -> "doing";
            case REQUIRES_IMPROVEMENT, INADEQUATE -> "bad";
            case OTHER -> "open";
        };
    }
}
