package org.allmende.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.award.AwardId;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.TenderId;

/** Contracts for tests: {@code aContract().running()}. */
public final class ContractBuilder {

    public static final Instant STANDSTILL_ENDS = Instant.parse("2026-03-11T23:59:59.999999Z");
    public static final Instant AFTER = Instant.parse("2026-03-12T09:00:00Z");

    private final OrganisationId council = new OrganisationId(Ids.next());
    private OrganisationId provider = new OrganisationId(Ids.next());
    private Instant draftedAt = AFTER;

    private ContractBuilder() {}

    public static ContractBuilder aContract() {
        return new ContractBuilder();
    }

    public ContractBuilder withOneOrganisation() {
        provider = council;
        return this;
    }

    public ContractBuilder draftedAt(Instant at) {
        draftedAt = at;
        return this;
    }

    public static ContractTerms terms() {
        MetricTerms metric = new MetricTerms(
                "Still in work or learning",
                "Still in work, school or training 26 weeks after the start",
                "young people",
                new BigDecimal("38"),
                new BigDecimal("34"),
                new BigDecimal("52"),
                Money.pounds(1800),
                Money.pounds(90000));
        MilestoneTerms milestone = new MilestoneTerms("First half year", LocalDate.of(2026, 10, 31), 1, 20, true);
        return new ContractTerms(
                "Runs the service in Ashcombe North.",
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2030, 3, 31),
                28,
                Money.pounds(90000),
                List.of(metric),
                List.of(milestone));
    }

    public Contract draft() {
        return draft(terms());
    }

    public Contract draft(ContractTerms terms) {
        Agreed agreed = new Agreed(
                new ContractOrigin.Tendered(new TenderId(Ids.next()), new AwardId(Ids.next())),
                new CaseId(Ids.next()),
                council,
                provider,
                "Into work and learning",
                "Lot 1: Ashcombe North",
                Money.pounds(900000),
                STANDSTILL_ENDS);
        return new Contract("AL-K-2026-0001", agreed, terms, draftedAt);
    }

    public Contract offered() {
        Contract contract = draft();
        contract.offer(LocalDate.of(2026, 3, 26), 1, 1, AFTER);
        return contract;
    }

    public Contract running() {
        return running(terms());
    }

    public Contract running(ContractTerms terms) {
        Contract contract = draft(terms);
        contract.offer(LocalDate.of(2026, 3, 26), 1, 1, AFTER);
        contract.sign(Side.PROVIDER, person(), hash(contract), AFTER);
        contract.sign(Side.COUNCIL, person(), hash(contract), AFTER);
        return contract;
    }

    public static PersonId person() {
        return new PersonId(Ids.next());
    }

    public static String hash(Contract contract) {
        return contract.textHash().orElseThrow();
    }
}
