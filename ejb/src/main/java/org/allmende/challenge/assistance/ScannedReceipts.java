package org.allmende.challenge.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.PaperReceipts;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.shared.DomainProblem;

/** Paper counts from the beginning of the day on which it came (Localism Act 2011 s.84(7)), and goes along as a scan. */
@ApplicationScoped
public class ScannedReceipts implements PaperReceipts {

    @Inject
    private Assistances assistances;

    @Inject
    private Documents documents;

    @Override
    public Optional<Instant> cameAt(ExpressionOfInterest expression, Instant now) {
        Optional<Assistance> assistance = assistances.of(expression.id());
        if (assistance.filter(Assistance::isOnPaper).isPresent() && !isScanned(expression)) {
            throw new DomainProblem("ASSIST_SCAN_MISSING");
        }
        LocalDate today = London.dayOf(now);
        return assistance
                .flatMap(Assistance::receivedOn)
                .filter(day -> day.isBefore(today))
                .map(London::startOf);
    }

    private boolean isScanned(ExpressionOfInterest expression) {
        return documents.of(expression.id().value()).stream().anyMatch(DocumentView::isStored);
    }
}
