package org.allmende.register.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.PersonId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;

/** Requests for missing data and the versions of data packs. All are public; who asked is for the council alone. */
@ApplicationScoped
public class DataRequests {

    @PersistenceContext
    private EntityManager entityManager;

    void add(DataRequest request) {
        entityManager.persist(request);
    }

    void add(DataPackVersion version) {
        entityManager.persist(version);
    }

    /** Whoever acts on the data of this service waits here for who acts on it now, until the transaction ends. */
    void lockDataOf(ServiceId service) {
        entityManager
                .createNativeQuery("select id from service where id = ?1 for no key update")
                .setParameter(1, service.value())
                .getResultList();
    }

    public DataRequest get(DataRequestId id) {
        return find(id).orElseThrow(() -> new DomainProblem("DATA_REQUEST_UNKNOWN"));
    }

    public Optional<DataRequest> find(DataRequestId id) {
        return Optional.ofNullable(entityManager.find(DataRequest.class, id.value()));
    }

    /** The request as it is now, so that nobody else moves it before this transaction ends. */
    DataRequest getLocked(DataRequestId id) {
        DataRequest found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public Optional<DataRequest> byReference(String reference) {
        return entityManager
                .createQuery("select r from DataRequest r where r.reference = :reference", DataRequest.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The same question of the same person that still waits for its answer. */
    Optional<DataRequest> openSame(ServiceId service, PersonId person, DataRequest.Words words) {
        return entityManager
                .createQuery(
                        "select r from DataRequest r where r.service = :service and r.askedBy = :person"
                                + " and r.missingKey = :key and r.status = :open",
                        DataRequest.class)
                .setParameter("service", service.value())
                .setParameter("person", person.value())
                .setParameter("key", words.key())
                .setParameter("open", DataRequestStatus.OPEN)
                .getResultStream()
                .findFirst();
    }

    /** Everything that was asked about a service, the newest first. */
    public List<DataRequest> of(ServiceId service) {
        return entityManager
                .createQuery(
                        "select r from DataRequest r where r.service = :service order by r.receivedAt desc, r.id desc",
                        DataRequest.class)
                .setParameter("service", service.value())
                .getResultList();
    }

    Optional<DataPackVersion> findVersion(DataPackVersionId id) {
        return Optional.ofNullable(entityManager.find(DataPackVersion.class, id.value()));
    }

    /** The versions of a service's data pack, the newest first. */
    public List<DataPackVersion> versionsOf(ServiceId service) {
        return entityManager
                .createQuery(
                        "select v from DataPackVersion v where v.service = :service order by v.number desc",
                        DataPackVersion.class)
                .setParameter("service", service.value())
                .getResultList();
    }

    /** The version that answers a request. */
    public Optional<DataPackVersion> versionOf(DataRequestId request) {
        return entityManager
                .createQuery("select v from DataPackVersion v where v.request = :request", DataPackVersion.class)
                .setParameter("request", request.value())
                .getResultStream()
                .findFirst();
    }
}
