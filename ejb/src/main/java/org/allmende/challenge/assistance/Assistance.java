package org.allmende.challenge.assistance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * Who entered an expression of interest for its body, in whose name, and who agreed to it. Never changes.
 *
 * <p>Errors: {@code ASSIST_DAY_AHEAD} for a day of receipt that has not come, {@code ASSIST_DAY_LONG_AGO(most days)}.
 */
@Entity
@Table(name = "eoi_assistance")
public class Assistance {

    /** Days. Paper that lay longer is a mistyped year, or for the monitoring officer. */
    static final int FURTHEST_BACK = 90;

    @Id
    @Column(name = "eoi_id")
    private UUID eoi;

    @Column(name = "helper_id")
    private UUID helper;

    @Column(name = "helper_name")
    private String helperName;

    @Column(name = "helper_organisation_id")
    private UUID helperOrganisation;

    @Column(name = "consent_by")
    private String consentBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "consent_way")
    private ConsentWay consentWay;

    @Column(name = "consent_on")
    private LocalDate consentOn;

    @Column(name = "received_on")
    private @Nullable LocalDate receivedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Assistance() {}

    Assistance(
            EoiId eoi,
            Actor helper,
            OrganisationId helping,
            Consent consent,
            @Nullable LocalDate receivedOn,
            Instant now) {
        LocalDate today = London.dayOf(now);
        if (receivedOn != null && receivedOn.isAfter(today)) {
            throw new DomainProblem("ASSIST_DAY_AHEAD");
        }
        if (receivedOn != null && receivedOn.isBefore(today.minusDays(FURTHEST_BACK))) {
            throw new DomainProblem("ASSIST_DAY_LONG_AGO", FURTHEST_BACK);
        }
        Consent checked = consent.checked(today);
        this.eoi = eoi.value();
        this.helper = helper.requirePerson().value();
        this.helperName = helper.label();
        this.helperOrganisation = helping.value();
        this.consentBy = checked.by();
        this.consentWay = checked.way();
        this.consentOn = checked.on();
        this.receivedOn = receivedOn;
        this.recordedAt = now;
    }

    public EoiId eoi() {
        return new EoiId(eoi);
    }

    public String helperName() {
        return helperName;
    }

    /** The council, or the body whose organiser helped. */
    public OrganisationId helperOrganisation() {
        return new OrganisationId(helperOrganisation);
    }

    public Consent consent() {
        return new Consent(consentBy, consentWay, consentOn);
    }

    /** The day on which it came on paper, from which the council's clocks run; empty: when it is sent. */
    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    /** Whether there is a paper, by which it came or on which it was agreed. */
    boolean isOnPaper() {
        return receivedOn != null || consentWay == ConsentWay.SIGNED;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
