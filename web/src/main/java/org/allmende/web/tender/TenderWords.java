package org.allmende.web.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.allmende.tender.TenderStatus;

/** How a tender's status is shown: {@code #{tenderWords.kind(status)}}. */
@Named
@ApplicationScoped
public class TenderWords {

    /** The form and colour that go with the word. */
    public String kind(TenderStatus status) {
        return switch (status) {
            case DRAFT -> "todo";
            case PUBLISHED -> "open";
            case CLOSED, EVALUATION -> "doing";
            case SHORTLISTED, AWARDED, COMPLETE -> "done";
            case UNSUCCESSFUL, CANCELLED -> "none";
        };
    }

    /** Key of the status's word. */
    public String key(TenderStatus status) {
        return "tender.status." + status;
    }
}
