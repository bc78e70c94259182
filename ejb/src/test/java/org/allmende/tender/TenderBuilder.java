package org.allmende.tender;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.CaseFile;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.phase.PhasePart;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;
import org.allmende.tender.reserved.Reserve;
import org.allmende.tender.reserved.ReserveKind;
import org.jspecify.annotations.Nullable;

/** Builds tenders for tests: {@code aTender().published()}. */
public final class TenderBuilder {

    public static final Instant DRAFTED = London.at(LocalDateTime.parse("2026-11-02T09:00"));
    public static final Instant DEADLINE = London.at(LocalDateTime.parse("2026-12-07T12:00"));
    public static final List<String> LEVELS = List.of("none", "poor", "fair", "good", "very good", "excellent");

    public static final WorkingDays CALENDAR = new WorkingDays();

    private Procedure procedure = Procedure.OPEN;
    private boolean lightTouch;
    private Instant deadline = DEADLINE;
    private @Nullable Instant questionsUntil;
    private final List<TenderContent.CriterionPart> criteria = new ArrayList<>(List.of(
            scored("How the service is run", 60),
            scored("Staff and readers decide", 20),
            new TenderContent.CriterionPart(CriterionKind.PRICE, "Price", "", Weight.of(20), List.of())));
    private TenderContent.PricePart price = TenderContent.PricePart.RELATIVE;
    private List<TenderContent.OutcomePart> outcomes = List.of(outcome("readers"));
    private List<TenderContent.LotPart> lots = List.of(new TenderContent.LotPart("Branches", Money.pounds(5_900_000)));

    private @Nullable LotLimits limits;
    private List<TenderContent.ConditionPart> conditions = List.of();
    private String cpv = "92511000";
    private @Nullable Reserve reserve;

    private List<PhasePart> phases = List.of();

    private TenderBuilder() {}

    public static TenderBuilder aTender() {
        return new TenderBuilder();
    }

    public static TenderContent.CriterionPart scored(String title, int weight) {
        return new TenderContent.CriterionPart(CriterionKind.QUALITY, title, "Tell us.", Weight.of(weight), LEVELS);
    }

    public static TenderContent.CriterionPart price(int weight) {
        return new TenderContent.CriterionPart(CriterionKind.PRICE, "Price", "", Weight.of(weight), List.of());
    }

    /** As its authors replace what they have written. */
    public static void rewrite(Tender draft, TenderContent content) {
        draft.rewrite(content);
    }

    public TenderBuilder by(Procedure chosen) {
        procedure = chosen;
        return this;
    }

    public TenderBuilder coded(String main) {
        cpv = main;
        return this;
    }

    /** Reserved, by the competitive flexible procedure, for a light touch contract. */
    public TenderBuilder reserved(ReserveKind kind, int months) {
        reserve = new Reserve(kind, months);
        return by(Procedure.COMPETITIVE_FLEXIBLE).lightTouch();
    }

    public TenderBuilder lightTouch() {
        lightTouch = true;
        return this;
    }

    public TenderBuilder lots(TenderContent.LotPart... parts) {
        lots = List.of(parts);
        return this;
    }

    public TenderBuilder due(Instant instant) {
        deadline = instant;
        return this;
    }

    public TenderBuilder askedUntil(Instant instant) {
        questionsUntil = instant;
        return this;
    }

    public TenderBuilder withCriteria(TenderContent.CriterionPart... parts) {
        criteria.clear();
        criteria.addAll(List.of(parts));
        return this;
    }

    public TenderBuilder withoutLots() {
        lots = List.of();
        return this;
    }

    public TenderBuilder priced(PriceMethod method, Money figure) {
        price = new TenderContent.PricePart(method, figure);
        return this;
    }

    public TenderBuilder paying(String... units) {
        outcomes = Stream.of(units).map(TenderBuilder::outcome).toList();
        return this;
    }

    private static TenderContent.OutcomePart outcome(String unit) {
        return new TenderContent.OutcomePart(
                "Readers", unit, BigDecimal.ZERO, BigDecimal.TEN, Money.pounds(40), Money.pounds(400));
    }

    public TenderBuilder inLots(int count) {
        lots = Collections.nCopies(count, lots.get(0));
        return this;
    }

    public TenderBuilder limited(LotLimits most) {
        limits = most;
        return this;
    }

    public TenderBuilder demanding(TenderContent.ConditionPart... parts) {
        conditions = List.of(parts);
        return this;
    }

    /** A condition of participation that goes so far in one demand, and makes no other. */
    public static TenderContent.ConditionPart condition(ConditionDemand demand, DemandExtent extent) {
        return new TenderContent.ConditionPart(
                ConditionKind.TECHNICAL_ABILITY,
                "Able to begin",
                "Begins within a month.",
                "A plan",
                "Readers cannot wait longer for three branches.",
                Map.of(demand, extent));
    }

    /** A competitive flexible procedure in these phases. */
    public TenderBuilder inPhases(PhasePart... parts) {
        procedure = Procedure.COMPETITIVE_FLEXIBLE;
        phases = List.of(parts);
        return this;
    }

    public TenderContent content() {
        return new TenderContent(
                "Library service",
                "Three branches",
                "Run them",
                cpv,
                procedure,
                lightTouch,
                deadline,
                questionsUntil,
                lots,
                limits != null
                        ? limits
                        : lots.size() == 1 ? LotLimits.undivided("One building, one team.") : LotLimits.NONE,
                criteria,
                outcomes,
                price,
                conditions);
    }

    public Tender draft() {
        Tender tender = new Tender("AL-T-2026-0001", caseFile(), null, content(), DRAFTED);
        tender.plan(phases);
        tender.reserve(reserve);
        return tender;
    }

    public Tender published() {
        Tender tender = draft();
        tender.publish(team(), twoOfficers(), CALENDAR, DRAFTED);
        return tender;
    }

    public static TenderTeam team() {
        return new TenderTeam(Set.of(person(), person()), Set.of(person()), person());
    }

    public static TwoOfficers twoOfficers() {
        return new TwoOfficers(person(), person());
    }

    public static PersonId person() {
        return new PersonId(Ids.next());
    }

    private static CaseFile caseFile() {
        try {
            Constructor<CaseFile> constructor = CaseFile.class.getDeclaredConstructor(
                    String.class, String.class, OrganisationId.class, java.util.UUID.class, Instant.class);
            constructor.setAccessible(true);
            return constructor.newInstance(
                    "ocds-test", "Library service", new OrganisationId(Ids.next()), Ids.next(), DRAFTED);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
