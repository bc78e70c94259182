package org.allmende.web.tenderquestion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.allmende.tender.question.QuestionCounts;
import org.allmende.tender.question.TenderQuestion;
import org.allmende.tender.question.TenderQuestions;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** Finds what a page's address names, and says what of it concerns the reader: {@code #{questionReader.countsOf(tender)}}. */
@Named
@RequestScoped
public class QuestionReader {

    @Inject
    private Tenders tenders;

    @Inject
    private TenderQuestions questions;

    @Inject
    private Clock clock;

    Tender tender(@Nullable String reference) {
        return tenders.byReference(String.valueOf(reference))
                .filter(found -> found.publishedAt().isPresent())
                .orElseThrow(NotFound::new);
    }

    Instant now() {
        return clock.instant();
    }

    /** How many are published and how many wait. */
    public QuestionCounts countsOf(Tender tender) {
        TenderId id = tender.id();
        return PhaseMemo.once("questions", id, () -> questions.countsOf(id));
    }

    /** The last instant for questions; null where the tender takes none. */
    public @Nullable Instant until(Tender tender) {
        return tender.questionsDeadline().map(last -> last.at()).orElse(null);
    }

    /** Whether questions can be asked now. */
    public boolean isOpen(Tender tender) {
        return TenderQuestion.isOpen(tender, clock.instant());
    }

    /** Whether the reader answers for the council. */
    boolean isOfficer(Tender tender) {
        return Acting.current().may(Permission.ANSWER_TENDER_QUESTION, tender.councilId());
    }
}
