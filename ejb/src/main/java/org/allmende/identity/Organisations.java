package org.allmende.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.shared.DomainProblem;

/** Organisations, all of them public. */
@ApplicationScoped
public class Organisations {

    @PersistenceContext
    private EntityManager entityManager;

    /** Written at once: what refers to it by id may come before it in the order of the provider. */
    public void add(Organisation organisation) {
        entityManager.persist(organisation);
        entityManager.flush();
    }

    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new DomainProblem("ORGANISATION_UNKNOWN"));
    }

    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(entityManager.find(Organisation.class, id.value()));
    }

    public Optional<Organisation> byReference(String reference) {
        return entityManager
                .createQuery("select o from Organisation o where o.reference = :reference", Organisation.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** By its number in a public register. */
    public Optional<Organisation> byIdentifier(String scheme, String number) {
        return entityManager
                .createQuery(
                        "select o from Organisation o where o.identifierScheme = :scheme and o.identifier = :number",
                        Organisation.class)
                .setParameter("scheme", scheme)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Those whose name, purpose or area contains the words, by name; all where nothing is asked for. */
    public List<Organisation> search(String words, int count) {
        String pattern = "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        return entityManager
                .createQuery(
                        "select o from Organisation o where lower(o.name) like :words escape '!'"
                                + " or lower(o.purpose) like :words escape '!'"
                                + " or lower(o.area) like :words escape '!' order by o.name",
                        Organisation.class)
                .setParameter("words", pattern)
                .setMaxResults(count)
                .getResultList();
    }

    public Map<OrganisationId, Organisation> all(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                .setParameter("ids", ids.stream().map(OrganisationId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    public List<Organisation> ofKind(OrganisationKind kind) {
        return entityManager
                .createQuery("select o from Organisation o where o.kind = :kind order by o.name", Organisation.class)
                .setParameter("kind", kind)
                .getResultList();
    }
}
