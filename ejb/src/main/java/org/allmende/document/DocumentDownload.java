package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;

/** Streams a file to somebody who may read it; changes nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DocumentDownload {

    @Inject
    private Documents documents;

    public void writeTo(DocumentId id, OutputStream out) throws IOException {
        Document document = documents.get(id);
        documents.shelf(document.subject()).demandRead(document);
        documents.writeTo(document, out);
    }
}
