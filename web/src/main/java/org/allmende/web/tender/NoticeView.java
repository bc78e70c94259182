package org.allmende.web.tender;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.calendar.London;
import org.allmende.document.DocumentView;
import org.allmende.identity.Organisation;
import org.allmende.publicnotice.PublicNotice;
import org.allmende.publicnotice.PublicNotices;
import org.allmende.tender.CriteriaTree;
import org.allmende.tender.Tender;
import org.allmende.tender.publication.ConflictReview;
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
        @Nullable ConflictReview review,
        @Nullable Integer bidCount,
        Instant shownAt) {

    public NoticeView {
        documents = List.copyOf(documents);
    }

    /** Which notice of the law it is, by the day on which it was or would be published. */
    public PublicNotice legal() {
        Instant day = publishedAt == null ? shownAt : publishedAt;
        return PublicNotices.tender(tender.procedure(), London.dayOf(day));
    }

    public @Nullable Instant deadline() {
        return tender.deadline().map(last -> last.at()).orElse(null);
    }

    /** The terms, paragraph by paragraph. */
    public List<String> terms() {
        return tender.terms().lines().filter(line -> !line.isBlank()).toList();
    }

    public List<WeightView> weights() {
        return WeightView.of(CriteriaTree.of(tender.criteria()).stream()
                .flatMap(NoticeView::rows)
                .toList());
    }

    private static Stream<WeightView.Row> rows(CriteriaTree.Branch branch) {
        WeightView.Level level = branch.main().isPresent() ? WeightView.Level.PART : WeightView.Level.ALONE;
        return Stream.concat(
                branch.main().stream()
                        .map(main -> new WeightView.Row(main, null, branch.points(), WeightView.Level.MAIN)),
                branch.parts().stream()
                        .map(part -> new WeightView.Row(
                                part.title(), part.description(), part.weight().percent(), level)));
    }

    /** The simulator with the tender's own formula and weights. */
    public String trial() {
        return TenderForm.of(tender).getTrial();
    }
}
