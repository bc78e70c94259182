package org.allmende.partner;

import jakarta.persistence.Column;
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
import org.allmende.challenge.ChallengePeriods;
import org.allmende.challenge.ChallengeWindow;
import org.allmende.identity.OrganisationId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * An organisation looks for partners for a service. Its name and its words are public while it looks; it may take them back at
 * any time, and they end by themselves with the council's window, or after twelve months.
 *
 * <p>Errors: {@code PARTNER_BRINGS_LENGTH(least, most)}, {@code PARTNER_NEEDS_LENGTH(least, most)}, {@code PARTNERS_OVER}, {@code
 * PARTNERS_STILL(until)}.
 */
@Entity
@Table(name = "partner_search")
public class PartnerSearch {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;
    private static final int MOST_MONTHS = 12;

    @Id
    private UUID id;

    @Column(name = "service_id")
    private UUID service;

    @Column(name = "organisation_id")
    private UUID organisation;

    private String brings;

    private String needs;

    private Instant since;

    private LocalDate until;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable SearchEnding ending;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PartnerSearch() {}

    /** @param periods of the service's council; null: it has published none */
    PartnerSearch(
            ServiceId service,
            OrganisationId organisation,
            String brings,
            String needs,
            @Nullable ChallengePeriods periods,
            Instant now) {
        this.id = Ids.next();
        this.service = service.value();
        this.organisation = organisation.value();
        this.since = now;
        this.until = lastDay(periods, London.dayOf(now));
        write(brings, needs);
    }

    /** The close of the window in which the day lies or that comes next, at most twelve months on. */
    static LocalDate lastDay(@Nullable ChallengePeriods periods, LocalDate day) {
        LocalDate most = day.plusMonths(MOST_MONTHS);
        if (periods == null) {
            return most;
        }
        return periods.windowOf(day)
                .or(() -> periods.nextAfter(day))
                .map(ChallengeWindow::closes)
                .filter(most::isAfter)
                .orElse(most);
    }

    final void write(String newBrings, String newNeeds) {
        brings = TextLength.within("PARTNER_BRINGS_LENGTH", newBrings, SHORTEST, LONGEST);
        needs = TextLength.within("PARTNER_NEEDS_LENGTH", newNeeds, 0, LONGEST);
    }

    void takeBack(Instant now) {
        requireOpen();
        endedAt = now;
        ending = SearchEnding.TAKEN_BACK;
    }

    void end(Instant now) {
        requireOpen();
        if (!isPast(now)) {
            throw new DomainProblem("PARTNERS_STILL", until);
        }
        endedAt = now;
        ending = SearchEnding.OVER;
    }

    /** Refuses what comes after the end, by the day as well as by the word. */
    void requireLooking(Instant now) {
        if (!isLooking(now)) {
            throw new DomainProblem("PARTNERS_OVER");
        }
    }

    private void requireOpen() {
        if (endedAt != null) {
            throw new DomainProblem("PARTNERS_OVER");
        }
    }

    private boolean isPast(Instant now) {
        return London.dayOf(now).isAfter(until);
    }

    /** Whether the organisation looks for partners at this instant. */
    public boolean isLooking(Instant now) {
        return endedAt == null && !isPast(now);
    }

    public PartnerSearchId id() {
        return new PartnerSearchId(id);
    }

    public ServiceId service() {
        return new ServiceId(service);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String brings() {
        return brings;
    }

    /** Empty where the organisation has not said. */
    public String needs() {
        return needs;
    }

    public Instant since() {
        return since;
    }

    /** The last day, included. */
    public LocalDate until() {
        return until;
    }

    public Optional<SearchEnding> ending() {
        return Optional.ofNullable(ending);
    }
}
