package org.allmende.tender.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.tender.TenderCancelled;

/** When a tender is cancelled, the questions that wait end with it. */
@ApplicationScoped
public class QuestionsFollowTender {

    @Inject
    private TenderQuestions questions;

    void onCancelled(@Observes TenderCancelled cancelled) {
        questions.waitingOf(cancelled.tender()).forEach(question -> question.end(cancelled.at()));
    }
}
