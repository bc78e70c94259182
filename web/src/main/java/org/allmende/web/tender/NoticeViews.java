package org.allmende.web.tender;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.bid.Bids;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.QuestionTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.document.Documents;
import org.allmende.identity.Organisations;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.publication.ConflictAssessments;
import org.allmende.tender.publication.Proposal;
import org.allmende.web.layout.Formats;

/** Makes tender notices for pages: of what is published, and of what a proposal would publish at this moment. */
@RequestScoped
public class NoticeViews {

    @Inject
    private Organisations organisations;

    @Inject
    private Documents documents;

    @Inject
    private ConflictAssessments assessments;

    @Inject
    private Bids bids;

    @Inject
    private WorkingDays calendar;

    @Inject
    private Formats formats;

    public NoticeView of(Tender tender) {
        return new NoticeView(
                tender,
                organisations.get(tender.councilId()),
                false,
                tender.publishedAt().orElse(null),
                tender.questionsDeadline().map(Deadline::at).orElse(null),
                tender.openingOfficers().size(),
                tender.evaluators().size(),
                documents.of(tender.id().value()),
                tender.publishedAt().isPresent()
                        ? assessments.reviewOf(tender.id()).orElse(null)
                        : null,
                tender.closedAt().isPresent() ? bids.ofTender(tender.id()).size() : null,
                formats.getNow());
    }

    /** As everybody will read the draft, were it published now. */
    public NoticeView preview(Tender tender, Proposal proposal) {
        TenderTeam team = proposal.team();
        Instant questions = tender.questionsDeadline()
                .or(() -> tender.deadline().map(last -> QuestionTiming.lastQuestions(formats.getNow(), last, calendar)))
                .map(Deadline::at)
                .orElse(null);
        return new NoticeView(
                tender,
                organisations.get(tender.councilId()),
                true,
                null,
                questions,
                team.openingOfficers().size(),
                team.evaluators().size(),
                documents.of(tender.id().value()),
                assessments.reviewOf(tender.id()).orElse(null),
                null,
                formats.getNow());
    }
}
