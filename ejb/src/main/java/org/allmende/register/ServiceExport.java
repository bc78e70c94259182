package org.allmende.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import org.allmende.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The register as one file, read in pieces, so that any number of services needs the same memory. */
@ApplicationScoped
public class ServiceExport {

    private static final int PIECE = 500;

    @PersistenceContext
    private EntityManager entityManager;

    /** Writes the services in the order in which their council lists them; of all councils, where none is named. */
    public void write(@Nullable OrganisationId council, ServiceCsv.Sheet sheet) throws IOException {
        long place = -1;
        List<Service> piece = next(council, place);
        while (!piece.isEmpty()) {
            for (Service service : piece) {
                sheet.write(service.councilKey(), service.facts());
                place = service.place();
            }
            entityManager.clear();
            piece = next(council, place);
        }
    }

    private List<Service> next(@Nullable OrganisationId council, long after) {
        String ofCouncil = council == null ? "" : "s.council = :council and ";
        var query = entityManager
                .createQuery(
                        "select s from Service s where " + ofCouncil + "s.place > :after order by s.place",
                        Service.class)
                .setParameter("after", after)
                .setMaxResults(PIECE);
        if (council != null) {
            query.setParameter("council", council.value());
        }
        return query.getResultList();
    }
}
