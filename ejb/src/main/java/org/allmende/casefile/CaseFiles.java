package org.allmende.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Case files: opened by the first act of a matter, found by everything after it. */
@ApplicationScoped
public class CaseFiles {

    /** Prefix of our Open Contracting ids; a running portal sets its registered one by {@code allmende.ocid.prefix}. */
    private static final String OCID_PREFIX = System.getProperty("allmende.ocid.prefix", "ocds-allmen");

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Opens a case within the caller's transaction. */
    public CaseFile open(String title, OrganisationId council, @Nullable UUID service) {
        CaseFile caseFile = new CaseFile(OCID_PREFIX, title, council, service, clock.instant());
        entityManager.persist(caseFile);
        return caseFile;
    }

    public CaseFile get(CaseId id) {
        CaseFile caseFile = entityManager.find(CaseFile.class, id.value());
        if (caseFile == null) {
            throw new DomainProblem("CASE_UNKNOWN");
        }
        return caseFile;
    }

    public Optional<CaseFile> byOcid(String ocid) {
        return entityManager
                .createQuery("select c from CaseFile c where c.ocid = :ocid", CaseFile.class)
                .setParameter("ocid", ocid)
                .getResultStream()
                .findFirst();
    }
}
