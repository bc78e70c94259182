package org.allmende.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A service that a council provides or has provided, published with what a body needs to know before it challenges. A
 * relevant service in the sense of the Localism Act 2011 s.81(5), unless excluded.
 *
 * <p>Errors: those of {@link ServiceFacts}, and {@code SERVICE_CHANGED} when somebody else changed it meanwhile.
 */
@Entity
@Table(name = "service")
public class Service {

    @Id
    private UUID id;

    private String reference;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "council_key")
    private String councilKey;

    private String title;

    private String summary;

    private String area;

    private String cpv;

    private String users;

    private String volumes;

    @Embedded
    private YearlyCost cost;

    @Column(name = "staff_number")
    private int staffNumber;

    private String assets;

    @Embedded
    private CurrentContract contract;

    private boolean reservable;

    @Enumerated(EnumType.STRING)
    private @Nullable Exclusion exclusion;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "place", insertable = false, updatable = false)
    private long place;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Service() {}

    @SuppressWarnings("NullAway.Init")
    Service(String reference, OrganisationId council, ServiceFacts facts, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.councilKey = reference;
        this.council = council.value();
        this.publishedAt = now;
        take(facts, now);
    }

    void revise(ServiceFacts facts, long readVersion, Instant now) {
        if (readVersion != version) {
            throw new DomainProblem("SERVICE_CHANGED");
        }
        take(facts, now);
    }

    /** Another contract runs it from now on, or the same until another day. */
    public void runBy(CurrentContract other, Instant now) {
        contract = other;
        changedAt = now;
    }

    private void take(ServiceFacts facts, Instant now) {
        title = facts.title();
        summary = facts.summary();
        area = facts.area();
        cpv = facts.cpv();
        users = facts.users();
        volumes = facts.volumes();
        cost = facts.cost();
        staffNumber = facts.staffNumber();
        assets = facts.assets();
        contract = facts.contract();
        exclusion = facts.exclusion();
        reservable = facts.isReservable(London.dayOf(now));
        changedAt = now;
    }

    public ServiceFacts facts() {
        return new ServiceFacts(
                title, summary, area, cpv, users, volumes, cost, staffNumber, assets, contract(), exclusion);
    }

    public ServiceId id() {
        return new ServiceId(id);
    }

    public String reference() {
        return reference;
    }

    public OrganisationId council() {
        return new OrganisationId(council);
    }

    /** The council's own number of it; as long as it has given none, the portal's reference. */
    public String councilKey() {
        return councilKey;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public String area() {
        return area;
    }

    public String cpv() {
        return cpv;
    }

    /** Who uses it; empty where the council has not said. */
    public String users() {
        return users;
    }

    public String volumes() {
        return volumes;
    }

    /** What it costs in a year. */
    public YearlyCost cost() {
        return cost;
    }

    /** Pounds per year. */
    public Money annualCost() {
        return cost.total();
    }

    public int staffNumber() {
        return staffNumber;
    }

    /** Buildings, vehicles and equipment; empty where the council has not said. */
    public String assets() {
        return assets;
    }

    /** Who runs it now, and until when. */
    public CurrentContract contract() {
        return contract == null ? CurrentContract.none() : contract;
    }

    /** Who provides it now; empty: the council itself. */
    public Optional<String> currentSupplier() {
        return contract().supplier();
    }

    /** Last day of the current contract. */
    public Optional<LocalDate> contractEnd() {
        return contract().end();
    }

    /** May be reserved to public service mutuals: Procurement Act 2023 s.33, Procurement Regulations 2024 Sch 1. */
    public boolean isReservable() {
        return reservable;
    }

    /** Why it is excluded from the right to challenge; empty: it is not. */
    public Optional<Exclusion> exclusion() {
        return Optional.ofNullable(exclusion);
    }

    /** Excluded from the right to challenge on this day. */
    public boolean isExcluded(LocalDate day) {
        return exclusion != null && exclusion.isInForce(day);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Where it stands in the council's own order. */
    long place() {
        return place;
    }

    public long version() {
        return version;
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/services/view/" + reference;
    }
}
