package org.allmende.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;

/** Published services, all of them public. */
@ApplicationScoped
public class Services {

    private static final String MATCHING = """
             from service s where ?1 = '' or
             s.words @@ websearch_to_tsquery('english', ?1)""";

    @PersistenceContext
    private EntityManager entityManager;

    void add(Service service) {
        entityManager.persist(service);
    }

    public Service get(ServiceId id) {
        return find(id).orElseThrow(() -> new DomainProblem("SERVICE_UNKNOWN"));
    }

    public Optional<Service> find(ServiceId id) {
        return Optional.ofNullable(entityManager.find(Service.class, id.value()));
    }

    public Optional<Service> byReference(String reference) {
        return entityManager
                .createQuery("select s from Service s where s.reference = :reference", Service.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    public Map<ServiceId, Service> all(Collection<ServiceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select s from Service s where s.id in :ids", Service.class)
                .setParameter("ids", ids.stream().map(ServiceId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Service::id, Function.identity()));
    }

    public List<Service> ofCouncil(OrganisationId council) {
        return entityManager
                .createQuery("select s from Service s where s.council = :council order by s.title", Service.class)
                .setParameter("council", council.value())
                .getResultList();
    }

    /**
     * A page of the services that match the words, the contract that ends soonest first.
     *
     * @param words as typed into a search; empty: all
     */
    @SuppressWarnings("unchecked")
    public List<Service> search(String words, int first, int count) {
        Query query = entityManager.createNativeQuery(
                "select s.*" + MATCHING + " order by s.contract_end nulls last, s.title, s.id", Service.class);
        return query.setParameter(1, words.strip())
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    public long count(String words) {
        Object count = entityManager
                .createNativeQuery("select count(*)" + MATCHING)
                .setParameter(1, words.strip())
                .getSingleResult();
        return ((Number) count).longValue();
    }
}
