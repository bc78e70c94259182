package org.allmende.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Objects;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.shared.DomainProblem;

/** Files of results that were sent through the page. Whoever reads one has checked that it is theirs. */
@ApplicationScoped
class SentResults {

    @Inject
    private Documents documents;

    /** The one that was sent last; {@code RESULTS_FILE_MISSING} where there is none. */
    ResultFile last(ResultImportId opened) throws IOException {
        DocumentView view = documents.of(opened.value()).stream()
                .filter(DocumentView::isStored)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new DomainProblem("RESULTS_FILE_MISSING"));
        return ResultFile.of(
                view.name(), Objects.requireNonNull(view.sha256()), () -> documents.open(documents.get(view.id())));
    }

    /** They name people by the provider's keys, and go. */
    void forget(ResultImportId opened) {
        documents.removeAll(opened.value());
    }
}
