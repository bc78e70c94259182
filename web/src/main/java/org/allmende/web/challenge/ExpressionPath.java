package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.allmende.calendar.Deadline;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;
import org.allmende.web.layout.StationView;

/** The stations of a challenge: received, timing, decision, tender; a withdrawal ends it where it was. */
@RequestScoped
class ExpressionPath {

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    List<StationView> of(ExpressionOfInterest expression, String body, String council) {
        List<StationView> path = new ArrayList<>();
        path.add(StationView.done(
                messages.get("challenge.path.received"),
                formats.date(expression.submittedAt().orElse(expression.startedAt())),
                body));
        path.add(timing(expression, council));
        if (expression.status() == EoiStatus.WITHDRAWN) {
            path.add(StationView.done(
                    messages.get("challenge.path.withdrawn"),
                    formats.date(expression.withdrawnAt().orElse(null)),
                    body));
            return path;
        }
        path.add(decision(expression, council));
        if (expression.status() != EoiStatus.REJECTED) {
            path.add(tender(expression, council));
        }
        return path;
    }

    private StationView timing(ExpressionOfInterest expression, String council) {
        String name = messages.get("challenge.path.timing");
        StationView station = expression
                .timingNoticeAt()
                .map(at -> StationView.done(name, formats.date(at), council))
                .orElseGet(() -> expression.status() == EoiStatus.SUBMITTED
                        ? StationView.now(
                                name, until(expression.timingDeadline().orElse(null)), council)
                        : StationView.toCome(name, null, council));
        return station.by("s.84(6)-(7)");
    }

    private StationView decision(ExpressionOfInterest expression, String council) {
        String name = messages.get(
                switch (expression.status()) {
                    case ACCEPTED -> "challenge.path.accepted";
                    case REJECTED -> "challenge.path.rejected";
                    default -> "challenge.path.decision";
                });
        StationView station = expression
                .decidedAt()
                .map(at -> StationView.done(name, formats.date(at), council))
                .orElseGet(() -> {
                    String until = until(expression.decisionDeadline().orElse(null));
                    return expression.status() == EoiStatus.TIMED
                            ? StationView.now(name, until, council)
                            : StationView.toCome(name, until, council);
                });
        return station.by("s.84(3), (8)-(9)");
    }

    private StationView tender(ExpressionOfInterest expression, String council) {
        String name = messages.get("challenge.path.tender");
        StationView station = expression
                .procurementStart()
                .map(start -> StationView.now(
                        name,
                        messages.of(
                                "challenge.path.between", formats.date(start.earliest()), formats.date(start.latest())),
                        council))
                .orElseGet(() -> StationView.toCome(name, null, council));
        return station.by("s.83(2)-(7)");
    }

    private String until(@org.jspecify.annotations.Nullable Deadline deadline) {
        return deadline == null ? "" : messages.of("challenge.path.until", formats.date(deadline.at()));
    }
}
