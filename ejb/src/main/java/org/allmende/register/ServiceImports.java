package org.allmende.register;

import static org.allmende.shared.Jsons.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.shared.References;
import org.jspecify.annotations.Nullable;

/** Files of services and their lines: not public before they are published. */
@ApplicationScoped
public class ServiceImports {

    private static final String STORE = """
            insert into service_import_line
                (import_id, line, council_key, facts, reservable, fault, fault_column, fault_arguments)
            select cast(?1 as uuid), line, key, facts, reservable, fault, "column", arguments
              from jsonb_to_recordset(cast(?2 as jsonb)) as read(line int, key text, facts jsonb, reservable boolean,
                   fault text, "column" text, arguments jsonb)""";

    private static final String FIND_TWINS = """
            update service_import_line l
               set facts = null, reservable = null, fault = 'IMPORT_KEY_TWICE', fault_column = 'key',
                   fault_arguments = jsonb_build_array(l.council_key, twins.first)
              from (select council_key, min(line) as first from service_import_line
                     where import_id = ?1 and council_key <> '' group by council_key having count(*) > 1) twins
             where l.import_id = ?1 and l.council_key = twins.council_key and l.line > twins.first and l.fault is null""";

    private static final String COMPARE = """
            update service_import_line l set read_version = s.version
              from service s
             where l.import_id = ?1 and s.council_id = ?2 and s.council_key = l.council_key""";

    private static final String COUNT = """
            select count(*),
                   count(*) filter (where l.fault is null and s.id is null),
                   count(*) filter (where l.fault is null and s.id is not null and service_line(s) <> l.facts),
                   count(*) filter (where l.fault is not null)
              from service_import_line l
              left join service s on s.council_id = ?2 and s.council_key = l.council_key
             where l.import_id = ?1""";

    private static final String CHANGED_MEANWHILE = """
            select count(*) from service_import_line l
              left join service s on s.council_id = ?2 and s.council_key = l.council_key
             where l.import_id = ?1 and s.version is distinct from l.read_version""";

    private static final String WRITE = """
            insert into service (id, reference, council_id, council_key, title, summary, area, cpv, users, volumes, annual_cost,
                cost_staff, cost_premises, cost_supplies, cost_contract, cost_central, cost_other, staff_number, assets,
                current_supplier, contract_value, contract_end, extension_until, extension_notice, exclusion, reservable,
                published_at, changed_at, place)
            select gen_random_uuid(),
                   coalesce(s.reference, cast(?3 as text) || lpad(text(cast(?4 as bigint) + l.nth),
                       greatest(4, length(text(cast(?4 as bigint) + l.nth))), '0')),
                   cast(?2 as uuid), l.council_key, f.title, f.summary, f.area, f.cpv, f.users, f.volumes,
                   f."costStaff" + f."costPremises" + f."costSupplies" + f."costContract" + f."costCentral" + f."costOther",
                   f."costStaff", f."costPremises", f."costSupplies", f."costContract", f."costCentral", f."costOther",
                   f.staff, f.assets, f.supplier, f."contractValue", f."contractEnd", f."extensionUntil", f."extensionNotice",
                   f.exclusion, l.reservable, cast(?5 as timestamptz), cast(?5 as timestamptz), nextval('service_place')
              from (select line, council_key, facts, reservable,
                           count(*) filter (where read_version is null) over (order by line) - 1 as nth
                      from service_import_line where import_id = ?1 order by line) l
              cross join jsonb_to_record(l.facts) as f(title text, summary text, area text, cpv text, users text, volumes text,
                   "costStaff" numeric, "costPremises" numeric, "costSupplies" numeric, "costContract" numeric,
                   "costCentral" numeric, "costOther" numeric, staff int, assets text, supplier text, "contractValue" numeric,
                   "contractEnd" date, "extensionUntil" date, "extensionNotice" date, exclusion text)
              left join service s on s.council_id = ?2 and s.council_key = l.council_key
             order by l.line
            on conflict (council_id, council_key) do update
               set title = excluded.title, summary = excluded.summary, area = excluded.area, cpv = excluded.cpv,
                   users = excluded.users, volumes = excluded.volumes, annual_cost = excluded.annual_cost,
                   cost_staff = excluded.cost_staff, cost_premises = excluded.cost_premises,
                   cost_supplies = excluded.cost_supplies, cost_contract = excluded.cost_contract,
                   cost_central = excluded.cost_central, cost_other = excluded.cost_other,
                   staff_number = excluded.staff_number, assets = excluded.assets,
                   current_supplier = excluded.current_supplier, contract_value = excluded.contract_value,
                   contract_end = excluded.contract_end, extension_until = excluded.extension_until,
                   extension_notice = excluded.extension_notice, exclusion = excluded.exclusion,
                   reservable = excluded.reservable, place = excluded.place,
                   changed_at = case when service_line(service.*) <> service_line(excluded.*) then excluded.changed_at
                                     else service.changed_at end,
                   version = service.version
                       + case when service_line(service.*) <> service_line(excluded.*) then 1 else 0 end""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private References references;

    void add(ServiceImport opened) {
        entityManager.persist(opened);
        entityManager.flush();
    }

    public ServiceImport get(ImportId id) {
        return find(id).orElseThrow(() -> new DomainProblem("IMPORT_UNKNOWN"));
    }

    public Optional<ServiceImport> find(ImportId id) {
        return Optional.ofNullable(entityManager.find(ServiceImport.class, id.value()));
    }

    /** The file, so that nobody else moves it before this transaction ends. */
    ServiceImport getLocked(ImportId id) {
        ServiceImport found = entityManager.find(ServiceImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainProblem("IMPORT_UNKNOWN");
        }
        return found;
    }

    /** The file that the council works on; there is at most one. */
    public Optional<ServiceImport> openOf(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select i from ServiceImport i where i.council = :council and i.status in :open",
                        ServiceImport.class)
                .setParameter("council", council.value())
                .setParameter(
                        "open",
                        Arrays.stream(ImportStatus.values())
                                .filter(ImportStatus::isOpen)
                                .toList())
                .getResultStream()
                .findFirst();
    }

    void forgetLines(ImportId id) {
        entityManager
                .createNativeQuery("delete from service_import_line where import_id = ?1")
                .setParameter(1, id.value())
                .executeUpdate();
    }

    /** @param today picks the rules by which a service is reservable */
    void store(ImportId id, List<ServiceLine> lines, LocalDate today) {
        var array = JSON.createArrayBuilder();
        lines.forEach(line -> array.add(json(line, today)));
        entityManager
                .createNativeQuery(STORE)
                .setParameter(1, id.value())
                .setParameter(2, array.build().toString())
                .executeUpdate();
    }

    /** Finds keys that stand twice, and what each line would change. */
    ServiceImport.Counts compare(ServiceImport opened) {
        UUID id = opened.id().value();
        UUID council = opened.council().value();
        entityManager.createNativeQuery(FIND_TWINS).setParameter(1, id).executeUpdate();
        entityManager
                .createNativeQuery(COMPARE)
                .setParameter(1, id)
                .setParameter(2, council)
                .executeUpdate();
        Object[] counts = (Object[]) entityManager
                .createNativeQuery(COUNT)
                .setParameter(1, id)
                .setParameter(2, council)
                .getSingleResult();
        return new ServiceImport.Counts(number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]));
    }

    boolean isChangedMeanwhile(ServiceImport checked) {
        return number(entityManager
                        .createNativeQuery(CHANGED_MEANWHILE)
                        .setParameter(1, checked.id().value())
                        .setParameter(2, checked.council().value())
                        .getSingleResult())
                > 0;
    }

    /** Writes every line into the register. */
    void write(ServiceImport checked, Instant now) {
        int fresh = checked.counts().fresh();
        References.Block block = fresh == 0 ? new References.Block("", 0) : references.block("S", fresh);
        entityManager
                .createNativeQuery(WRITE)
                .setParameter(1, checked.id().value())
                .setParameter(2, checked.council().value())
                .setParameter(3, block.prefix())
                .setParameter(4, block.first())
                .setParameter(5, now.toString())
                .executeUpdate();
    }

    /** A faulty line as the page shows it. */
    public record FaultyLine(int line, String key, String column, String code, List<Object> arguments) {}

    /** The first faulty lines. */
    @SuppressWarnings("unchecked")
    public List<FaultyLine> faults(ImportId id, int most) {
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select line, coalesce(council_key, ''), coalesce(fault_column, ''), fault, text(fault_arguments)
                          from service_import_line where import_id = ?1 and fault is not null order by line""")
                .setParameter(1, id.value())
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new FaultyLine(
                        number(row[0]), (String) row[1], (String) row[2], (String) row[3], arguments((String) row[4])))
                .toList();
    }

    /** A line that would change something. */
    public record ChangingLine(int line, String key, String title, boolean fresh) {}

    /** The first lines that would change something. */
    @SuppressWarnings("unchecked")
    public List<ChangingLine> changes(ServiceImport checked, int most) {
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select l.line, l.council_key, l.facts ->> 'title', s.id is null
                          from service_import_line l
                          left join service s on s.council_id = ?2 and s.council_key = l.council_key
                         where l.import_id = ?1 and l.fault is null and (s.id is null or service_line(s) <> l.facts)
                         order by l.line""")
                .setParameter(1, checked.id().value())
                .setParameter(2, checked.council().value())
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new ChangingLine(number(row[0]), (String) row[1], (String) row[2], (Boolean) row[3]))
                .toList();
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    private static List<Object> arguments(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.stream()
                    .<Object>map(value -> value instanceof JsonString string ? string.getString() : value.toString())
                    .toList();
        }
    }

    private static JsonObjectBuilder json(ServiceLine line, LocalDate today) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("line", line.number()).add("key", line.key());
        ServiceLine.Fault fault = line.fault();
        if (fault != null) {
            var arguments = JSON.createArrayBuilder();
            Arrays.stream(fault.arguments()).forEach(argument -> arguments.add(String.valueOf(argument)));
            return json.add("fault", fault.code()).add("column", fault.column()).add("arguments", arguments);
        }
        ServiceFacts facts = line.facts();
        return facts == null ? json : json.add("facts", json(facts)).add("reservable", facts.isReservable(today));
    }

    /** As the database's {@code service_line} has it, so that both can be compared. */
    private static JsonObjectBuilder json(ServiceFacts facts) {
        CurrentContract contract = facts.contract();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("title", facts.title())
                .add("summary", facts.summary())
                .add("area", facts.area())
                .add("cpv", facts.cpv())
                .add("users", facts.users())
                .add("volumes", facts.volumes())
                .add("staff", facts.staffNumber())
                .add("assets", facts.assets())
                .add("costStaff", facts.cost().of(CostKind.STAFF).amount())
                .add("costPremises", facts.cost().of(CostKind.PREMISES).amount())
                .add("costSupplies", facts.cost().of(CostKind.SUPPLIES).amount())
                .add("costContract", facts.cost().of(CostKind.CONTRACT).amount())
                .add("costCentral", facts.cost().of(CostKind.CENTRAL).amount())
                .add("costOther", facts.cost().of(CostKind.OTHER).amount());
        contract.supplier().ifPresent(supplier -> json.add("supplier", supplier));
        contract.value().map(Money::amount).ifPresent(value -> json.add("contractValue", value));
        add(json, "contractEnd", contract.end());
        add(json, "extensionUntil", contract.extensionUntil());
        add(json, "extensionNotice", contract.extensionNotice());
        Exclusion exclusion = facts.exclusion();
        return exclusion == null ? json : json.add("exclusion", exclusion.name());
    }

    private static void add(JsonObjectBuilder json, String name, Optional<LocalDate> day) {
        day.ifPresent(given -> json.add(name, given.toString()));
    }
}
