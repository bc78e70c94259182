package org.allmende.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Information barriers: in the matters of one service a person has no role of the council, because they prepare a bid for it.
 * Asked by the check on the instance, by the web for what is read, by work list and mail.
 */
@ApplicationScoped
public class Barriers {

    private static final Pattern REFERENCE = Pattern.compile("/(AL-[A-Z]-\\d{4}-\\d{4,})(?:[/.?]|$)");
    private static final Pattern ID =
            Pattern.compile("/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[/.?]|$)");

    private static final String RAISED = """
            select cast(council_id as text), cast(service_id as text) from information_barrier
             where person_id = ?1 and lowered_at is null""";

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether the person stands behind a barrier of that council in the matter of one of these things. */
    public boolean separates(PersonId person, OrganisationId council, Collection<UUID> things) {
        for (Barrier barrier : of(person)) {
            if (barrier.council().equals(council)
                    && things.stream()
                            .map(this::matterOf)
                            .anyMatch(matter -> matter.equals(Optional.of(barrier.service())))) {
                return true;
            }
        }
        return false;
    }

    /** Whether in the matter of one of these things the person stands behind a barrier of any council. */
    boolean separates(PersonId person, Collection<UUID> things) {
        return of(person).stream().anyMatch(barrier -> things.stream()
                .map(this::matterOf)
                .anyMatch(matter -> matter.equals(Optional.of(barrier.service()))));
    }

    /** Cases of councils from whose side the person is kept: for lists. */
    @SuppressWarnings("unchecked")
    public Set<UUID> casesKeptFrom(PersonId person) {
        List<String> cases = entityManager
                .createNativeQuery("select cast(c.id as text) from information_barrier b join case_file c"
                        + " on c.service_id = b.service_id and c.council_id = b.council_id"
                        + " where b.person_id = ?1 and b.lowered_at is null")
                .setParameter(1, person.value())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return cases.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    /** The actor without the roles of those councils from whose side the address is kept; the same, where it is not. */
    public Actor atAddress(Actor actor, String path) {
        Matcher reference = REFERENCE.matcher(path);
        Matcher id = ID.matcher(path);
        boolean referenced = reference.find();
        boolean identified = id.find();
        Optional<PersonId> person = actor.personId();
        if (person.isEmpty() || actor.roles().isEmpty() || (!referenced && !identified)) {
            return actor;
        }
        List<Barrier> barriers = of(person.get());
        if (barriers.isEmpty()) {
            return actor;
        }
        Optional<UUID> matter =
                matter(referenced ? reference.group(1) : null, identified ? UUID.fromString(id.group(1)) : null);
        Set<OrganisationId> kept = new HashSet<>();
        barriers.stream()
                .filter(barrier -> matter.equals(Optional.of(barrier.service())))
                .forEach(barrier -> kept.add(barrier.council()));
        return actor.without(kept);
    }

    private record Barrier(OrganisationId council, UUID service) {}

    @SuppressWarnings("unchecked")
    private List<Barrier> of(PersonId person) {
        List<Object[]> rows = entityManager
                .createNativeQuery(RAISED)
                .setParameter(1, person.value())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
        return rows.stream()
                .map(row -> new Barrier(
                        new OrganisationId(UUID.fromString((String) row[0])), UUID.fromString((String) row[1])))
                .toList();
    }

    private Optional<UUID> matterOf(UUID thing) {
        return asUuid(entityManager
                .createNativeQuery("select cast(matter_of(?1) as text)")
                .setParameter(1, thing)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult());
    }

    private Optional<UUID> matter(@Nullable String reference, @Nullable UUID thing) {
        return asUuid(entityManager
                .createNativeQuery("select cast(matter_of_address(?1, cast(?2 as uuid)) as text)")
                .setParameter(1, reference == null ? "" : reference)
                .setParameter(2, thing == null ? new UUID(0, 0) : thing)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult());
    }

    private static Optional<UUID> asUuid(@Nullable Object text) {
        return text == null ? Optional.empty() : Optional.of(UUID.fromString((String) text));
    }
}
