package org.allmende.register.area;

import static org.allmende.shared.Jsons.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.OrganisationId;
import org.allmende.register.ImportStatus;
import org.allmende.shared.DomainProblem;

/** Files of areas and their features: not public before they are published. */
@ApplicationScoped
public class AreaImports {

    private static final String STORE = """
            insert into area_import_feature (import_id, number, name, geometry, fault, fault_arguments)
            select cast(?1 as uuid), number, name, geometry, fault, arguments
              from jsonb_to_recordset(cast(?2 as jsonb)) as read(number int, name text, geometry text, fault text,
                   arguments jsonb)""";

    private static final String WRITE = """
            insert into area_shape (id, council_id, name, geometry, source, published_at)
            select gen_random_uuid(), cast(?2 as uuid), name, geometry, ?3, cast(?4 as timestamptz)
              from area_import_feature where import_id = cast(?1 as uuid) order by number
            on conflict (council_id, lower(name)) do update
               set name = excluded.name, geometry = excluded.geometry, source = excluded.source,
                   published_at = excluded.published_at""";

    @PersistenceContext
    private EntityManager entityManager;

    void add(AreaImport opened) {
        entityManager.persist(opened);
        entityManager.flush();
    }

    public Optional<AreaImport> find(AreaImportId id) {
        return Optional.ofNullable(entityManager.find(AreaImport.class, id.value()));
    }

    public AreaImport get(AreaImportId id) {
        return find(id).orElseThrow(() -> new DomainProblem("IMPORT_UNKNOWN"));
    }

    /** The file, so that nobody else moves it before this transaction ends. */
    AreaImport getLocked(AreaImportId id) {
        AreaImport found = entityManager.find(AreaImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainProblem("IMPORT_UNKNOWN");
        }
        return found;
    }

    /** The file that the council works on; there is at most one. */
    public Optional<AreaImport> openOf(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select i from AreaImport i where i.council = :council and i.status in :open", AreaImport.class)
                .setParameter("council", council.value())
                .setParameter(
                        "open",
                        Arrays.stream(ImportStatus.values())
                                .filter(ImportStatus::isOpen)
                                .toList())
                .getResultStream()
                .findFirst();
    }

    void forgetFeatures(AreaImportId id) {
        entityManager
                .createNativeQuery("delete from area_import_feature where import_id = ?1")
                .setParameter(1, id.value())
                .executeUpdate();
    }

    void store(AreaImportId id, List<AreaFeature> features) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        features.forEach(feature -> {
            JsonObjectBuilder object = JSON.createObjectBuilder()
                    .add("number", feature.number())
                    .add("name", feature.name())
                    .add("arguments", JSON.createArrayBuilder(feature.arguments()));
            if (feature.fault() == null) {
                object.add("geometry", String.valueOf(feature.geometry()));
            } else {
                object.add("fault", feature.fault());
            }
            array.add(object);
        });
        entityManager
                .createNativeQuery(STORE)
                .setParameter(1, id.value())
                .setParameter(2, array.build().toString())
                .executeUpdate();
    }

    /** The features of a checked file in their order, faulty ones first. */
    @SuppressWarnings("unchecked")
    public List<AreaFeature> features(AreaImportId id, int most) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select number, name, geometry, fault, cast(fault_arguments as text)"
                        + " from area_import_feature where import_id = ?1 order by fault is null, number")
                .setParameter(1, id.value())
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new AreaFeature(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        JSON
                                .createReader(new StringReader((String) row[4]))
                                .readArray()
                                .getValuesAs(JsonString.class)
                                .stream()
                                .map(JsonString::getString)
                                .toList()))
                .toList();
    }

    /** Writes all; areas that the file does not name stay. */
    void write(AreaImport checked, Instant now) {
        entityManager
                .createNativeQuery(WRITE)
                .setParameter(1, checked.id().value())
                .setParameter(2, checked.council().value())
                .setParameter(3, checked.source().orElse(""))
                .setParameter(4, now.toString())
                .executeUpdate();
    }
}
