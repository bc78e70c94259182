package org.allmende.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;

/** Who looks for partners, and what was written to them: messages are for both sides alone, and whoever shows one checks that. */
@ApplicationScoped
public class Partners {

    private static final int MOST_MESSAGES = 50;

    @PersistenceContext
    private EntityManager entityManager;

    void add(PartnerSearch search) {
        entityManager.persist(search);
        entityManager.flush();
    }

    void add(PartnerMessage message) {
        entityManager.persist(message);
    }

    /** Whoever looks for partners for this service waits here for who does so now, until the transaction ends. */
    void lockSearchesOf(ServiceId service) {
        entityManager
                .createNativeQuery("select id from service where id = ?1 for no key update")
                .setParameter(1, service.value())
                .getResultList();
    }

    public PartnerSearch get(PartnerSearchId id) {
        return find(id).orElseThrow(() -> new DomainProblem("PARTNERS_UNKNOWN"));
    }

    public Optional<PartnerSearch> find(PartnerSearchId id) {
        return Optional.ofNullable(entityManager.find(PartnerSearch.class, id.value()));
    }

    public Map<PartnerSearchId, PartnerSearch> all(Collection<PartnerSearchId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select s from PartnerSearch s where s.id in :ids", PartnerSearch.class)
                .setParameter("ids", ids.stream().map(PartnerSearchId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(PartnerSearch::id, Function.identity()));
    }

    PartnerSearch getLocked(PartnerSearchId id) {
        PartnerSearch found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public PartnerMessage get(PartnerMessageId id) {
        return find(id).orElseThrow(() -> new DomainProblem("PARTNER_MESSAGE_UNKNOWN"));
    }

    public Optional<PartnerMessage> find(PartnerMessageId id) {
        return Optional.ofNullable(entityManager.find(PartnerMessage.class, id.value()));
    }

    PartnerMessage getLocked(PartnerMessageId id) {
        PartnerMessage found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The open search of that organisation for that service, past its last day or not. */
    public Optional<PartnerSearch> openOf(ServiceId service, OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select p from PartnerSearch p where p.service = :service and p.organisation = :organisation"
                                + " and p.endedAt is null",
                        PartnerSearch.class)
                .setParameter("service", service.value())
                .setParameter("organisation", organisation.value())
                .getResultStream()
                .findFirst();
    }

    /** Who looks for partners for the service on that day, the first who did first. */
    public List<PartnerSearch> lookingFor(ServiceId service, LocalDate today) {
        return entityManager
                .createQuery(
                        "select p from PartnerSearch p where p.service = :service and p.endedAt is null and p.until >= :today"
                                + " order by p.since, p.id",
                        PartnerSearch.class)
                .setParameter("service", service.value())
                .setParameter("today", today)
                .getResultList();
    }

    /** How many look for partners for each of these services on that day; without those for which nobody does. */
    public Map<ServiceId, Long> counts(Collection<ServiceId> services, LocalDate today) {
        Map<ServiceId, Long> counts = new HashMap<>();
        if (!services.isEmpty()) {
            entityManager
                    .createQuery(
                            "select p.service, count(p) from PartnerSearch p where p.service in :services"
                                    + " and p.endedAt is null and p.until >= :today group by p.service",
                            Object[].class)
                    .setParameter(
                            "services", services.stream().map(ServiceId::value).toList())
                    .setParameter("today", today)
                    .getResultList()
                    .forEach(row -> counts.put(new ServiceId((UUID) row[0]), (Long) row[1]));
        }
        return counts;
    }

    /** Open searches whose last day is over. */
    List<PartnerSearch> past(LocalDate today) {
        return entityManager
                .createQuery(
                        "select p from PartnerSearch p where p.endedAt is null and p.until < :today order by p.until, p.id",
                        PartnerSearch.class)
                .setParameter("today", today)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What waits for an answer of the search's organisation, from that person. */
    Optional<PartnerMessage> waitingOf(PartnerSearchId search, PersonId sender) {
        return entityManager
                .createQuery(
                        "select m from PartnerMessage m where m.search = :search and m.sender = :sender and m.answer is null",
                        PartnerMessage.class)
                .setParameter("search", search.value())
                .setParameter("sender", sender.value())
                .getResultStream()
                .findFirst();
    }

    /** Messages to these organisations, and those that the person has sent, the newest first. */
    public List<PartnerMessage> concerning(PersonId person, Collection<OrganisationId> organisations) {
        var query = entityManager
                .createQuery(
                        "select m from PartnerMessage m where m.sender = :person"
                                + (organisations.isEmpty()
                                        ? ""
                                        : " or m.search in (select p.id from PartnerSearch p where p.organisation in :theirs)")
                                + " order by m.sentAt desc, m.id",
                        PartnerMessage.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_MESSAGES);
        if (!organisations.isEmpty()) {
            query.setParameter(
                    "theirs", organisations.stream().map(OrganisationId::value).toList());
        }
        return query.getResultList();
    }
}
