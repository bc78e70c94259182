package org.allmende.challenge;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.Span;
import org.allmende.identity.OrganisationId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A council's own periods, as published on one day (Localism Act 2011 ss.82-84). Never changed: the next publication
 * follows it, and an expression of interest keeps the clocks that ran when it was received. Those for one service alone
 * hold for it until they are ended.
 *
 * <p>Errors: {@code PERIODS_NOT_POSITIVE}, {@code PERIODS_ORDER(minimum, maximum)}.
 */
@Entity
@Table(name = "challenge_periods")
public class ChallengePeriods {

    @Id
    private UUID id;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "service_id")
    private @Nullable UUID service;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "decision_days")
    private int decisionDays;

    @Column(name = "procurement_min_days")
    private int procurementMinDays;

    @Column(name = "procurement_max_days")
    private int procurementMaxDays;

    @Column(name = "published_at")
    private Instant publishedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "challenge_window", joinColumns = @JoinColumn(name = "periods_id"))
    private List<ChallengeWindow> windows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ChallengePeriods() {}

    /**
     * @param decisionDays most days from receipt to the notice of the decision, s.84(3)
     * @param procurementMinDays least days from acceptance to the start of the procurement, s.83(4)
     * @param procurementMaxDays most days from acceptance to the start of the procurement, s.83(4)
     * @param windows none: expressions of interest are taken at any time, s.82(1)
     */
    public ChallengePeriods(
            OrganisationId council,
            int decisionDays,
            int procurementMinDays,
            int procurementMaxDays,
            List<ChallengeWindow> windows,
            Instant now) {
        if (decisionDays < 1 || procurementMinDays < 1) {
            throw new DomainProblem("PERIODS_NOT_POSITIVE");
        }
        if (procurementMaxDays < procurementMinDays) {
            throw new DomainProblem("PERIODS_ORDER", procurementMinDays, procurementMaxDays);
        }
        this.id = Ids.next();
        this.council = council.value();
        this.decisionDays = decisionDays;
        this.procurementMinDays = procurementMinDays;
        this.procurementMaxDays = procurementMaxDays;
        this.windows.addAll(windows);
        this.publishedAt = now;
    }

    /** For one service alone: ss.82(2), 83(4), 84(4). */
    void onlyFor(ServiceId only) {
        this.service = only.value();
    }

    /** From now on the service follows the council's other periods again. */
    void end(Instant now) {
        this.endedAt = now;
    }

    /** The one service for which they are; empty: for all that have none of their own. */
    public Optional<ServiceId> service() {
        return Optional.ofNullable(service).map(ServiceId::new);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public PeriodsId id() {
        return new PeriodsId(id);
    }

    public OrganisationId council() {
        return new OrganisationId(council);
    }

    public int decisionDays() {
        return decisionDays;
    }

    public int procurementMinDays() {
        return procurementMinDays;
    }

    public int procurementMaxDays() {
        return procurementMaxDays;
    }

    public Span decisionSpan() {
        return Span.days(decisionDays);
    }

    public Span procurementMinimum() {
        return Span.days(procurementMinDays);
    }

    public Span procurementMaximum() {
        return Span.days(procurementMaxDays);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** In the order of their opening. */
    public List<ChallengeWindow> windows() {
        return windows.stream()
                .sorted(Comparator.comparing(ChallengeWindow::opens))
                .toList();
    }

    /** The window in which the day lies. */
    public Optional<ChallengeWindow> windowOf(LocalDate day) {
        return windows().stream().filter(window -> window.contains(day)).findFirst();
    }

    /** The first window that opens after the day. */
    public Optional<ChallengeWindow> nextAfter(LocalDate day) {
        return windows().stream().filter(window -> window.opens().isAfter(day)).findFirst();
    }

    /** Whether a council may refuse to consider an expression received on that day, since it comes outside of a window. */
    public boolean isOutsideWindow(LocalDate day) {
        return !windows.isEmpty() && windowOf(day).isEmpty();
    }

    /** Whether the day lies in a window. */
    ChallengeRules.Window on(LocalDate day) {
        if (windows.isEmpty()) {
            return ChallengeRules.Window.ALWAYS;
        }
        return windowOf(day).isPresent() ? ChallengeRules.Window.OPEN : ChallengeRules.Window.CLOSED;
    }
}
