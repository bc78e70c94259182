package org.allmende.challenge.assistance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;

/**
 * What a helper did for a body after the receipt, and who of the body agreed to this very step. Never changes.
 *
 * <p>Errors: those of {@link Consent}, {@code ASSIST_CONSENT_BEFORE_ASKED(day)}.
 */
@Entity
@Table(name = "eoi_assisted_step")
public class AssistedStep {

    @Id
    @Column(name = "subject_id")
    private UUID subject;

    @Column(name = "eoi_id")
    private UUID eoi;

    @Enumerated(EnumType.STRING)
    private AssistedStepKind kind;

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

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected AssistedStep() {}

    /**
     * @param subject the question, the decision or the case
     * @param asked when the body could first know what it agrees to
     */
    AssistedStep(
            AssistedStepKind kind,
            UUID subject,
            Assistance assistance,
            Actor helper,
            Consent consent,
            Instant asked,
            Instant now) {
        Consent checked = consent.checked(London.dayOf(now));
        LocalDate first = London.dayOf(asked);
        if (checked.on().isBefore(first)) {
            throw new DomainProblem("ASSIST_CONSENT_BEFORE_ASKED", first);
        }
        this.subject = subject;
        this.eoi = assistance.eoi().value();
        this.kind = kind;
        this.helper = helper.requirePerson().value();
        this.helperName = helper.label();
        this.helperOrganisation = assistance.helperOrganisation().value();
        this.consentBy = checked.by();
        this.consentWay = checked.way();
        this.consentOn = checked.on();
        this.recordedAt = now;
    }

    /** The question, the decision or the case; the scan is kept with it. */
    public UUID subject() {
        return subject;
    }

    public EoiId eoi() {
        return new EoiId(eoi);
    }

    public AssistedStepKind kind() {
        return kind;
    }

    public String helperName() {
        return helperName;
    }

    public OrganisationId helperOrganisation() {
        return new OrganisationId(helperOrganisation);
    }

    public Consent consent() {
        return new Consent(consentBy, consentWay, consentOn);
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
