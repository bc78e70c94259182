package org.allmende.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.document.virus.Verdict;

/** What a virus scanner said of files. Says nothing of a file itself, so that whoever sees a file listed may see it. */
@ApplicationScoped
public class DocumentScans {

    private static final int AT_A_TIME = 100;

    @PersistenceContext
    private EntityManager entityManager;

    public Optional<DocumentScan> of(DocumentId document) {
        return Optional.ofNullable(entityManager.find(DocumentScan.class, document.value()));
    }

    void note(DocumentId document, Verdict verdict, Instant now) {
        DocumentScan scan = of(document).orElseGet(() -> new DocumentScan(document));
        scan.note(verdict, now);
        entityManager.persist(scan);
    }

    /**
     * Whole files that can be read and that nobody has scanned, those never tried first. One that was tried in vain waits for two
     * minutes, then four, a day at most.
     */
    @SuppressWarnings("unchecked")
    List<DocumentId> due() {
        List<UUID> ids = entityManager
                .createNativeQuery("select d.id from document d left join document_scan s on s.document_id = d.id"
                        + " where d.state = 'STORED' and d.wrapped_key is not null and s.scanned_at is null"
                        + " and (s.tried_at is null or s.tried_at + least(interval '1 day',"
                        + " interval '1 minute' * power(2, least(s.tries, 12))) <= portal_now())"
                        + " order by s.tried_at nulls first, d.stored_at, d.id limit " + AT_A_TIME)
                .getResultList();
        return ids.stream().map(DocumentId::new).toList();
    }
}
