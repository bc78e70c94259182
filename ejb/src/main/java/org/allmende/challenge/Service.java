package org.allmende.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
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

    private String title;

    private String summary;

    private String area;

    private String cpv;

    @Column(name = "annual_cost")
    private Money annualCost;

    private String volumes;

    @Column(name = "staff_number")
    private int staffNumber;

    @Column(name = "current_supplier")
    private @Nullable String currentSupplier;

    @Column(name = "contract_end")
    private @Nullable LocalDate contractEnd;

    private boolean reservable;

    private boolean excluded;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Service() {}

    @SuppressWarnings("NullAway.Init")
    Service(String reference, OrganisationId council, ServiceFacts facts, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
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

    private void take(ServiceFacts facts, Instant now) {
        title = facts.title();
        summary = facts.summary();
        area = facts.area();
        cpv = facts.cpv();
        annualCost = facts.annualCost();
        volumes = facts.volumes();
        staffNumber = facts.staffNumber();
        currentSupplier = facts.currentSupplier();
        contractEnd = facts.contractEnd();
        reservable = facts.reservable();
        excluded = facts.excluded();
        changedAt = now;
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

    /** Pounds per year. */
    public Money annualCost() {
        return annualCost;
    }

    public String volumes() {
        return volumes;
    }

    public int staffNumber() {
        return staffNumber;
    }

    /** Who provides it now; empty: the council itself. */
    public Optional<String> currentSupplier() {
        return Optional.ofNullable(currentSupplier);
    }

    /** Last day of the current contract. */
    public Optional<LocalDate> contractEnd() {
        return Optional.ofNullable(contractEnd);
    }

    /** May be reserved to public service mutuals: Procurement Act 2023 s.33. */
    public boolean isReservable() {
        return reservable;
    }

    /** Excluded from the right to challenge: S.I. 2012/1313 Sch 2. */
    public boolean isExcluded() {
        return excluded;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }

    /** The page on which everybody reads it, from the context root. */
    public String link() {
        return "/services/view/" + reference;
    }
}
