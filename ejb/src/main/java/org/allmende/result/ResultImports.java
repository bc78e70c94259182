package org.allmende.result;

import static org.allmende.shared.Jsons.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.shared.DomainProblem;

/** Files of results, what was wrong with them, and the writing of their lines. Whoever reads checks that they are theirs. */
@ApplicationScoped
public class ResultImports {

    private static final String GIVEN = """
            jsonb_to_recordset(cast(?1 as jsonb)) as g(line bigint, metric uuid, key text, person text, day date,
                quantity numeric, "group" text, kind text)
            """;

    private static final String WRITE = """
            with written as (
              insert into reported_result (contract_id, result_key, metric_id, person, day, quantity, need_group, kind, import_id)
              select cast(?2 as uuid), g.key, g.metric, decode(g.person, 'hex'), g.day, g.quantity, g."group", g.kind,
                     cast(?3 as uuid)
                from\s""" + GIVEN + """
               order by g.line
              on conflict (contract_id, result_key) do nothing
              returning 1)
            select count(*) from written""";

    private static final String FIND_OTHERS = """
            select g.line, g.key
              from\s""" + GIVEN + """
              join reported_result r on r.contract_id = ?2 and r.result_key = g.key
             where (r.metric_id, r.day, r.quantity, r.need_group, r.kind) <> (g.metric, g.day, g.quantity, g."group", g.kind)
                or (r.erasure_id is null and r.person <> decode(g.person, 'hex'))
             order by g.line""";

    private static final String FIND_ERASED = """
            select g.line
              from\s""" + GIVEN + """
              join erased_person e on e.contract_id = ?2 and e.mark = erased_mark(decode(g.person, 'hex'))
             where not exists (select 1 from reported_result r
                                where r.contract_id = ?2 and r.result_key = g.key and r.erasure_id is not null)
             order by g.line""";

    private static final String COUNT_KNOWN = """
            select count(*)
              from\s""" + GIVEN + """
              join reported_result r on r.contract_id = ?2 and r.result_key = g.key""";

    private static final String STORE_FAULTS = """
            insert into result_import_fault (import_id, number, line, "column", code, arguments)
            select cast(?1 as uuid), g.number, g.line, g."column", g.code, g.arguments
              from jsonb_to_recordset(cast(?2 as jsonb))
                   as g(number int, line bigint, "column" text, code text, arguments jsonb)""";

    private static final String COUNT_NEEDS = """
            insert into result_need_count (metric_id, need_group, referred, reached)
            select metric_id, lower(need_group), count(distinct person) filter (where kind = 'REFERRAL'),
                   count(distinct person) filter (where kind = 'RESULT')
              from reported_result where contract_id = ?1
             group by metric_id, lower(need_group)""";

    @PersistenceContext
    private EntityManager entityManager;

    void add(ResultImport opened) {
        entityManager.persist(opened);
        entityManager.flush();
    }

    public ResultImport get(ResultImportId id) {
        return find(id).orElseThrow(() -> new DomainProblem("RESULTS_IMPORT_UNKNOWN"));
    }

    public Optional<ResultImport> find(ResultImportId id) {
        return Optional.ofNullable(entityManager.find(ResultImport.class, id.value()));
    }

    /** The file, so that nobody else reads it before this transaction ends. */
    ResultImport getLocked(ResultImportId id) {
        return Optional.ofNullable(entityManager.find(ResultImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new DomainProblem("RESULTS_IMPORT_UNKNOWN"));
    }

    /** The file that the provider works on under that contract; there is at most one. */
    public Optional<ResultImport> openOf(ContractId contract) {
        return entityManager
                .createQuery(
                        "select i from ResultImport i where i.contract = :contract and i.status = :open",
                        ResultImport.class)
                .setParameter("contract", contract.value())
                .setParameter("open", ResultImportStatus.OPEN)
                .getResultStream()
                .findFirst();
    }

    /** Files that were taken or refused, the newest first. */
    public List<ResultImport> readOf(ContractId contract, int most) {
        return entityManager
                .createQuery(
                        "select i from ResultImport i where i.contract = :contract and i.status in :read"
                                + " order by i.endedAt desc, i.id",
                        ResultImport.class)
                .setParameter("contract", contract.value())
                .setParameter("read", List.of(ResultImportStatus.IMPORTED, ResultImportStatus.REFUSED))
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Writes results that are not known by their key.
     *
     * @param faults takes {@code RESULT_KEY_DIFFERS(key)} for each that is known and says something else, {@code RESULT_PERSON_ERASED} for
     *     each new one of a person who was erased
     * @return how many were not known
     */
    long write(
            ResultImport to,
            List<ReportedResult> results,
            Map<Integer, UUID> metrics,
            PersonHash hash,
            ResultFaults faults) {
        String given = json(results, metrics, hash);
        long written = ((Number) entityManager
                        .createNativeQuery(WRITE)
                        .setParameter(1, given)
                        .setParameter(2, to.contract().value())
                        .setParameter(3, to.id().value())
                        .getSingleResult())
                .longValue();
        if (written < results.size()) {
            findOthers(to.contract(), given, faults);
        }
        findErased(to.contract(), given, faults);
        return written;
    }

    /**
     * How many of them are known by their key; nothing is written.
     *
     * @param faults takes {@code RESULT_KEY_DIFFERS(key)} for each that is known and says something else, {@code RESULT_PERSON_ERASED} for
     *     each new one of a person who was erased
     */
    long known(
            ContractId contract,
            List<ReportedResult> results,
            Map<Integer, UUID> metrics,
            PersonHash hash,
            ResultFaults faults) {
        String given = json(results, metrics, hash);
        long known = ((Number) entityManager
                        .createNativeQuery(COUNT_KNOWN)
                        .setParameter(1, given)
                        .setParameter(2, contract.value())
                        .getSingleResult())
                .longValue();
        if (known > 0) {
            findOthers(contract, given, faults);
        }
        findErased(contract, given, faults);
        return known;
    }

    @SuppressWarnings("unchecked")
    private void findOthers(ContractId contract, String given, ResultFaults faults) {
        List<Object[]> others = entityManager
                .createNativeQuery(FIND_OTHERS)
                .setParameter(1, given)
                .setParameter(2, contract.value())
                .getResultList();
        for (Object[] other : others) {
            faults.add(ResultFault.of(
                    ((Number) other[0]).longValue(), ResultColumn.KEY.head(), "RESULT_KEY_DIFFERS", other[1]));
        }
    }

    private void findErased(ContractId contract, String given, ResultFaults faults) {
        List<?> lines = entityManager
                .createNativeQuery(FIND_ERASED)
                .setParameter(1, given)
                .setParameter(2, contract.value())
                .getResultList();
        for (Object line : lines) {
            faults.add(ResultFault.of(((Number) line).longValue(), ResultColumn.PERSON.head(), "RESULT_PERSON_ERASED"));
        }
    }

    private static String json(List<ReportedResult> results, Map<Integer, UUID> metrics, PersonHash hash) {
        var array = JSON.createArrayBuilder();
        for (ReportedResult result : results) {
            array.add(JSON.createObjectBuilder()
                    .add("line", result.line())
                    .add("metric", String.valueOf(metrics.get(result.metric())))
                    .add("key", result.key())
                    .add("person", HexFormat.of().formatHex(hash.of(result.person())))
                    .add("day", result.day().toString())
                    .add("quantity", result.quantity())
                    .add("group", result.group())
                    .add("kind", result.kind().name()));
        }
        return array.build().toString();
    }

    /** After a file was read: counts people anew, or keeps what was wrong. */
    void settle(ResultImport ended, ResultFaults faults) {
        if (faults.isEmpty()) {
            countNeeds(ended.contract());
        } else {
            storeFaults(ended, faults);
        }
    }

    /** Counts people by need group anew, so that a public page need not look at each of them. */
    private void countNeeds(ContractId contract) {
        entityManager
                .createNativeQuery("delete from result_need_count where metric_id in"
                        + " (select id from outcome_metric where contract_id = ?1)")
                .setParameter(1, contract.value())
                .executeUpdate();
        entityManager
                .createNativeQuery(COUNT_NEEDS)
                .setParameter(1, contract.value())
                .executeUpdate();
    }

    /** Takes what this file has written away again. */
    void unwrite(ResultImport refused) {
        entityManager
                .createNativeQuery("delete from reported_result where import_id = ?1")
                .setParameter(1, refused.id().value())
                .executeUpdate();
    }

    private void storeFaults(ResultImport refused, ResultFaults faults) {
        var array = JSON.createArrayBuilder();
        int number = 0;
        for (ResultFault fault : faults.first()) {
            var arguments = JSON.createArrayBuilder();
            for (Object argument : fault.arguments()) {
                if (argument instanceof Number whole) {
                    arguments.add(whole.longValue());
                } else {
                    arguments.add(String.valueOf(argument));
                }
            }
            array.add(JSON.createObjectBuilder()
                    .add("number", ++number)
                    .add("line", fault.line())
                    .add("column", fault.column())
                    .add("code", fault.code())
                    .add("arguments", arguments));
        }
        entityManager
                .createNativeQuery(STORE_FAULTS)
                .setParameter(1, refused.id().value())
                .setParameter(2, array.build().toString())
                .executeUpdate();
    }

    /** What was wrong, at most the first hundred; arguments are texts and whole numbers. */
    @SuppressWarnings("unchecked")
    public List<ResultFault> faults(ResultImportId id) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select line, \"column\", code, text(arguments) from result_import_fault"
                        + " where import_id = ?1 order by number")
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream()
                .map(row -> new ResultFault(
                        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], arguments((String) row[3])))
                .toList();
    }

    private static List<Object> arguments(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().stream()
                    .<Object>map(value ->
                            value instanceof JsonNumber whole ? whole.longValue() : ((JsonString) value).getString())
                    .toList();
        }
    }
}
