package org.allmende.web.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.allmende.evaluation.compliance.ComplianceStatus;
import org.allmende.evaluation.compliance.Finding;

/** The form and colour of what a check says: {@code #{complianceWords.kind(status)}}. */
@Named
@ApplicationScoped
public class ComplianceWords {

    public String kind(ComplianceStatus status) {
        return switch (status) {
            case OPEN -> "todo";
            case GAPS -> "warn";
            case ASKED, ANSWERED, LAPSED -> "doing";
            case IN_ORDER -> "done";
            case OUT -> "bad";
            case ENDED -> "none";
        };
    }

    public String kindOf(Finding finding) {
        return switch (finding) {
            case IN_ORDER, SETTLED -> "done";
            case MISSING, DOUBTFUL -> "warn";
            case STANDS -> "bad";
        };
    }
}
