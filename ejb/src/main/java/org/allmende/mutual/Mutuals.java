package org.allmende.mutual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;

/** Mutuals, confidential ones included: whoever reads one checks that the reader is of the circle, or that it is stated. */
@ApplicationScoped
public class Mutuals {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Mutual mutual) {
        entityManager.persist(mutual);
        entityManager.flush();
    }

    public Mutual get(MutualId id) {
        return found(entityManager.find(Mutual.class, id.value()));
    }

    /** The mutual, so that nobody else moves it before this transaction ends. */
    public Mutual getLocked(MutualId id) {
        return found(entityManager.find(Mutual.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Mutual found(@org.jspecify.annotations.Nullable Mutual mutual) {
        if (mutual == null) {
            throw new DomainProblem("MUTUAL_UNKNOWN");
        }
        return mutual;
    }

    public Optional<Mutual> byReference(String reference) {
        return entityManager
                .createQuery("select m from Mutual m where m.reference = :reference", Mutual.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Those in whose circle the person is, the newest first. */
    public List<Mutual> ofPerson(PersonId person) {
        return entityManager
                .createQuery(
                        "select m from Mutual m, CircleMember c where c.mutual = m.id and c.person = :person"
                                + " and c.until is null order by m.startedAt desc",
                        Mutual.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** What the employer knows of: those that sent a statement, the newest first. */
    public List<Mutual> statedTo(Collection<OrganisationId> councils) {
        if (councils.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select m from Mutual m where m.council in :councils and m.statedAt is not null"
                                + " order by m.statedAt desc",
                        Mutual.class)
                .setParameter(
                        "councils", councils.stream().map(OrganisationId::value).toList())
                .getResultList();
    }

    /** The addresses of the staff as the circle lists them, in their order. */
    @SuppressWarnings("unchecked")
    public List<String> staffOf(MutualId mutual) {
        return entityManager
                .createNativeQuery("select email from mutual_staff where mutual_id = ?1 order by email")
                .setParameter(1, mutual.value())
                .getResultList();
    }

    void writeStaff(MutualId mutual, Collection<String> emails) {
        entityManager
                .createNativeQuery("delete from mutual_staff where mutual_id = ?1")
                .setParameter(1, mutual.value())
                .executeUpdate();
        SortedSet<String> once = new TreeSet<>();
        emails.forEach(email -> once.add(email.strip().toLowerCase(Locale.ROOT)));
        if (once.isEmpty()) {
            return;
        }
        entityManager
                .createNativeQuery("insert into mutual_staff (mutual_id, email)"
                        + " select ?1, line from regexp_split_to_table(?2, ' ') line")
                .setParameter(1, mutual.value())
                .setParameter(2, String.join(" ", once))
                .executeUpdate();
    }
}
