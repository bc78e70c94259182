package org.allmende.tender.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.tender.Tender;

/**
 * Tells what happens to a question about a tender. Every line is told as the council's; a mail to those who read along is the same
 * for all of them and on no page of the administration, where its addresses could tell who is none of the others.
 */
@ApplicationScoped
class QuestionNews {

    @Inject
    private TenderQuestions questions;

    @Inject
    private Organisations organisations;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /** To those who answer, as soon as it has come in. */
    void toOfficers(TenderQuestion question, Tender tender, Notice notice) {
        notices.tellThose(
                tender.councilId(),
                Permission.ANSWER_TENDER_QUESTION,
                notice.linking("/tender/answer/" + tender.reference() + "/" + question.number()));
    }

    /** To everybody who reads along and to the asker, with the transaction that publishes it: nobody earlier. */
    void toReaders(TenderQuestion question, Tender tender, Notice notice) {
        Notice told = notice.linking(link(tender)).inConfidence();
        questions.readersOf(question, tender).forEach(person -> notices.tell(person, told));
    }

    void tell(TenderQuestion question, Tender tender, String key) {
        String council = organisations.get(tender.councilId()).name();
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), key)
                        .with(question.number(), tender.title())
                        .linking(link(tender)),
                council);
    }

    static String link(Tender tender) {
        return "/tender/questions/" + tender.reference();
    }
}
