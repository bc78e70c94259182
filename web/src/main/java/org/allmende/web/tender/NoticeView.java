package org.allmende.web.tender;

import java.time.Instant;
import java.util.List;
import org.allmende.document.DocumentView;
import org.allmende.identity.Organisation;
import org.allmende.tender.Tender;
import org.allmende.tender.publication.ConflictAssessments;
import org.allmende.web.layout.WeightView;
import org.jspecify.annotations.Nullable;

/**
 * A tender notice as everybody reads it. The public page and the preview of the second officer show this by the same piece of page.
 *
 * @param preview whether it is what the public will see, and does not yet
 * @param publishedAt null before publication
 * @param questionsUntil null of a draft that leaves it to the rule, and of a tender that took no questions
 * @param openers how many officers may open; 0 where no team is named yet
 * @param review that conflicts of interest were assessed; null of a tender that is older than assessments are here
 * @param bidCount told after the deadline, never before
 */
public record NoticeView(
        Tender tender,
        Organisation council,
        boolean preview,
        @Nullable Instant publishedAt,
        @Nullable Instant questionsUntil,
        int openers,
        int evaluators,
        List<DocumentView> documents,
        ConflictAssessments.@Nullable Review review,
        @Nullable Integer bidCount) {

    public NoticeView {
        documents = List.copyOf(documents);
    }

    public @Nullable Instant deadline() {
        return tender.deadline().map(last -> last.at()).orElse(null);
    }

    /** The terms, paragraph by paragraph. */
    public List<String> terms() {
        return tender.terms().lines().filter(line -> !line.isBlank()).toList();
    }

    public List<WeightView> weights() {
        return WeightView.of(tender.criteria().stream()
                .map(criterion -> new WeightView.Row(
                        criterion.title(),
                        criterion.description(),
                        criterion.weight().percent()))
                .toList());
    }

    /** The simulator with the tender's own formula and weights. */
    public String trial() {
        return TenderForm.of(tender).getTrial();
    }
}
