package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.allmende.shared.DomainProblem;

/**
 * Hands a file to somebody who may read it; changes nothing.
 *
 * <p>Errors: {@code DOCUMENT_ON_ITS_WAY} while bytes are missing, {@code DOCUMENT_INFECTED(name, finding)} where a scanner has found
 * something since it was taken.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DocumentDownload {

    @Inject
    private Documents documents;

    @Inject
    private DocumentScans scans;

    /** What it is, if it can be had. */
    public DocumentView view(DocumentId id) {
        DocumentView view = documents.viewAllowed(id);
        if (!view.isStored()) {
            throw new DomainProblem("DOCUMENT_ON_ITS_WAY");
        }
        scans.of(id).flatMap(DocumentScan::finding).ifPresent(finding -> {
            throw new FileProblem("DOCUMENT_INFECTED", view.name(), finding);
        });
        return view;
    }

    public void writeTo(DocumentId id, OutputStream out) throws IOException {
        Document document = documents.get(id);
        documents.shelf(document.subject()).demandRead(document);
        documents.writeTo(document, out);
    }
}
