package org.allmende.web.challenge;

import java.time.Instant;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.RejectionGround;
import org.jspecify.annotations.Nullable;

/** An expression of interest in a list: who, for what, since when, and where it stands. */
public record ExpressionRow(
        String reference,
        String link,
        String service,
        String body,
        EoiStatus status,
        Instant since,
        @Nullable RejectionGround ground) {

    public static ExpressionRow of(ExpressionOfInterest expression, String service, String body) {
        return new ExpressionRow(
                expression.reference(),
                expression.status() == EoiStatus.DRAFT
                        ? "/challenge/write/" + expression.reference()
                        : expression.link(),
                service,
                body,
                expression.status(),
                expression.submittedAt().orElse(expression.startedAt()),
                expression.ground().orElse(null));
    }

    /** Which shape the status has. */
    public String kind() {
        return kindOf(status);
    }

    static String kindOf(EoiStatus status) {
        return switch (status) {
            case DRAFT -> "todo";
            case SUBMITTED, TIMED -> "doing";
            case ACCEPTED -> "done";
            case REJECTED -> "bad";
            case WITHDRAWN -> "none";
        };
    }

    public String statusKey() {
        return "challenge.status." + status;
    }
}
