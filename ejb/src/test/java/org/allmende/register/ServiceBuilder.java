package org.allmende.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** Services as a council would publish them: {@code aService().facts()}. */
public final class ServiceBuilder {

    private OrganisationId council = new OrganisationId(Ids.next());
    private String title = "Thornby Baths";
    private String cpv = "92610000";
    private YearlyCost cost =
            YearlyCost.of(Map.of(CostKind.STAFF, Money.pounds(391_000), CostKind.PREMISES, Money.pounds("21000.50")));
    private CurrentContract contract = CurrentContract.none();
    private @Nullable Exclusion exclusion;

    public static ServiceBuilder aService() {
        return new ServiceBuilder();
    }

    public ServiceBuilder of(OrganisationId council) {
        this.council = council;
        return this;
    }

    ServiceBuilder called(String title) {
        this.title = title;
        return this;
    }

    ServiceBuilder withCpv(String cpv) {
        this.cpv = cpv;
        return this;
    }

    ServiceBuilder costing(YearlyCost cost) {
        this.cost = cost;
        return this;
    }

    ServiceBuilder runBy(String supplier, @Nullable LocalDate until) {
        contract = CurrentContract.of(new CurrentContract.Terms(supplier, Money.pounds(1_955_000), until, null, null));
        return this;
    }

    ServiceBuilder excludedAs(@Nullable Exclusion reason) {
        exclusion = reason;
        return this;
    }

    ServiceFacts facts() {
        return new ServiceFacts(
                title,
                "Swimming, gym and café",
                "Thornby",
                cpv,
                "Nine schools, two clubs",
                "61,000 visits a year",
                cost,
                14,
                "The baths of 1936",
                contract,
                exclusion);
    }

    public Service publishedAt(Instant now) {
        return new Service("AL-S-2027-0001", council, facts(), now);
    }
}
