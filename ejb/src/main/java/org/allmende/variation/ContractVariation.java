package org.allmende.variation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.contract.AgreedObligation;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Obligation;
import org.allmende.contract.ObligationChanges;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A numbered change of a contract that runs: what it was, what it is to be, by what the law allows it, and who said so when. Its text is
 * fixed when it is proposed; both sides sign that text, the council by another person than the one who proposed it.
 *
 * <p>Errors: {@code VARIATION_NOT_RUNNING}, {@code VARIATION_CHANGES_NOTHING}, {@code VARIATION_END_PAST}, {@code VARIATION_ANSWER_PAST},
 * {@code VARIATION_ANSWER_LATE(instant)}, {@code VARIATION_TEXT_DIFFERS}, {@code VARIATION_NOTICE_NOT_DUE}, {@code
 * VARIATION_NEEDS_NOTICE}, {@code OBLIGATION_OUTSIDE_TERM(number)}, {@code OBLIGATION_UNKNOWN}, {@code VARIATION_NEEDS_TWO_PEOPLE}, {@code VARIATION_STEP_NOT_POSSIBLE}, and those of {@link
 * ModificationLaw}.
 */
@Entity
@Table(name = "contract_variation")
public class ContractVariation {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    private int number;

    @Enumerated(EnumType.STRING)
    private VariationStatus status;

    @Column(name = "old_ends_on")
    private LocalDate oldEndsOn;

    @Column(name = "old_value")
    private Money oldValue;

    @Column(name = "old_cap")
    private Money oldCap;

    @Column(name = "old_duties")
    private String oldDuties;

    @Column(name = "new_ends_on")
    private LocalDate endsOn;

    @Column(name = "new_value")
    private Money value;

    @Column(name = "new_cap")
    private Money cap;

    @Column(name = "new_duties")
    private String duties;

    @Enumerated(EnumType.STRING)
    private ModificationGround ground;

    @Column(name = "new_kind")
    private boolean newKind;

    private boolean balance;

    private boolean together;

    @ElementCollection
    @CollectionTable(name = "contract_variation_dropped", joinColumns = @JoinColumn(name = "variation_id"))
    @Column(name = "number")
    private List<Integer> dropped = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "contract_variation_obligation", joinColumns = @JoinColumn(name = "variation_id"))
    @OrderBy("number")
    private List<AgreedObligation> added = new ArrayList<>();

    private String reasons;

    @Column(name = "value_base")
    private Money valueBase;

    @Column(name = "value_change")
    private Money valueChange;

    @Column(name = "term_change")
    private long termChange;

    @Column(name = "awarded_days")
    private long awardedDays;

    @Column(name = "notice_due")
    private boolean noticeDue;

    private String text;

    @Column(name = "text_hash")
    private String textHash;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "refusal")
    private @Nullable String refusal;

    @Column(name = "notice_at")
    private @Nullable Instant noticeAt;

    @Column(name = "notice_by")
    private @Nullable UUID noticeBy;

    @Column(name = "signed_by")
    private @Nullable UUID signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ContractVariation() {}

    ContractVariation(
            Contract before,
            int number,
            Setting setting,
            VariationTerms terms,
            LocalDate answerDay,
            PersonId by,
            Instant now) {
        requireRunning(before);
        if (terms.endsOn().isBefore(London.dayOf(now))) {
            throw new DomainProblem("VARIATION_END_PAST");
        }
        if (answerDay.isBefore(London.dayOf(now))) {
            throw new DomainProblem("VARIATION_ANSWER_PAST");
        }
        this.id = Ids.next();
        this.contract = before.id().value();
        this.number = number;
        this.status = VariationStatus.PROPOSED;
        this.oldEndsOn = before.endsOn();
        this.oldValue = before.value();
        this.oldCap = before.cap();
        this.oldDuties = before.duties();
        write(terms, before);
        ModificationLaw.require(terms, setting);
        Extent extent = setting.extent(terms);
        this.valueBase = extent.of();
        this.valueChange = extent.value();
        this.termChange = extent.days();
        this.awardedDays = extent.awardedDays();
        this.noticeDue = ModificationLaw.needsNotice(terms, setting);
        this.answerBy = London.endOf(answerDay);
        this.proposedBy = by.value();
        this.proposedAt = now;
        this.text = VariationText.of(this, before);
        this.textHash = Sha256.hex(text);
    }

    private void write(VariationTerms terms, Contract before) {
        endsOn = terms.endsOn();
        value = terms.value();
        cap = terms.cap();
        duties = terms.duties().strip();
        ground = terms.ground();
        newKind = terms.newKind();
        balance = terms.balance();
        together = terms.together();
        reasons = terms.reasons().strip();
        if (endsOn.equals(oldEndsOn)
                && value.equals(oldValue)
                && cap.equals(oldCap)
                && duties.equals(oldDuties)
                && terms.obligations().isEmpty()) {
            throw new DomainProblem("VARIATION_CHANGES_NOTHING");
        }
        write(terms.obligations(), before);
    }

    /** A number that has fallen away is not used again. */
    private void write(ObligationChanges changes, Contract before) {
        changes.dropped().stream().distinct().sorted().forEach(number -> {
            before.obligationInForce(number);
            dropped.add(number);
        });
        int last =
                before.obligations().stream().mapToInt(Obligation::number).max().orElse(0);
        changes.added().forEach(one -> {
            if (one.due().isBefore(before.startsOn()) || one.due().isAfter(endsOn)) {
                throw new DomainProblem("OBLIGATION_OUTSIDE_TERM", last + added.size() + 1);
            }
            added.add(new AgreedObligation(last + added.size() + 1, one));
        });
    }

    static void requireRunning(Contract contract) {
        if (contract.status() != ContractStatus.RUNNING) {
            throw new DomainProblem("VARIATION_NOT_RUNNING");
        }
    }

    /** The provider signs the change. */
    void agree(PersonId by, String seenHash, Instant now) {
        requireInTime(now);
        requireText(seenHash);
        answer(VariationStatus.AGREED, by, now);
    }

    /** The provider does not want it. */
    void refuse(PersonId by, String why, Instant now) {
        requireInTime(now);
        answer(VariationStatus.REFUSED, by, now);
        refusal = why.strip();
        endedAt = now;
    }

    private void answer(VariationStatus answer, PersonId by, Instant now) {
        status = status.to(answer);
        answeredBy = by.value();
        answeredAt = now;
    }

    private void requireInTime(Instant now) {
        if (status == VariationStatus.PROPOSED && deadline().passed(now)) {
            throw new DomainProblem("VARIATION_ANSWER_LATE", answerBy);
        }
    }

    private void requireText(String seenHash) {
        if (!textHash.equals(seenHash)) {
            throw new DomainProblem("VARIATION_TEXT_DIFFERS");
        }
    }

    /** The contract change notice is public from now on. */
    void publishNotice(PersonId by, Instant now) {
        if (!noticeDue) {
            throw new DomainProblem("VARIATION_NOTICE_NOT_DUE");
        }
        status = status.to(VariationStatus.NOTICE_PUBLISHED);
        noticeAt = now;
        noticeBy = by.value();
    }

    /** Signs it for the council: from now on the contract is as the change says. */
    void sign(PersonId by, String seenHash, Instant now) {
        requireText(seenHash);
        if (noticeDue && status == VariationStatus.AGREED) {
            throw new DomainProblem("VARIATION_NEEDS_NOTICE");
        }
        if (by.value().equals(proposedBy) || by.value().equals(answeredBy)) {
            throw new DomainProblem("VARIATION_NEEDS_TWO_PEOPLE");
        }
        status = status.to(VariationStatus.IN_FORCE);
        signedBy = by.value();
        signedAt = now;
    }

    /** The council takes it back, or it lapses. */
    void end(VariationStatus how, Instant now) {
        status = status.to(how);
        endedAt = now;
    }

    /** Whether the provider has not answered in time. */
    boolean isUnanswered(Instant now) {
        return status == VariationStatus.PROPOSED && deadline().passed(now);
    }

    public VariationId id() {
        return new VariationId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    /** From 1 for each contract. */
    public int number() {
        return number;
    }

    public VariationStatus status() {
        return status;
    }

    public LocalDate oldEndsOn() {
        return oldEndsOn;
    }

    public Money oldValue() {
        return oldValue;
    }

    public Money oldCap() {
        return oldCap;
    }

    public String oldDuties() {
        return oldDuties;
    }

    public VariationTerms terms() {
        return new VariationTerms(
                endsOn,
                value,
                cap,
                duties,
                ground,
                newKind,
                balance,
                together,
                new ObligationChanges(
                        dropped(), added.stream().map(AgreedObligation::terms).toList()),
                reasons);
    }

    /** Numbers of the obligations that fall away by it. */
    public List<Integer> dropped() {
        return dropped.stream().sorted().toList();
    }

    /** The obligations that it adds, with their numbers. */
    public List<AgreedObligation> added() {
        return List.copyOf(added);
    }

    /** How much it alters value and term, against the contract before it or, together with earlier changes, as awarded. */
    public Extent extent() {
        return new Extent(valueChange, valueBase, termChange, awardedDays);
    }

    /** Whether a contract change notice must be public before the contract is changed (Procurement Act 2023 s.75). */
    public boolean noticeDue() {
        return noticeDue;
    }

    /** The text that both sides sign. */
    public String text() {
        return text;
    }

    /** SHA-256 of the text, 64 hex digits. */
    public String textHash() {
        return textHash;
    }

    /** By when the provider is asked to answer. */
    public Deadline deadline() {
        return new Deadline(answerBy, ClockRule.VARIATION_ANSWER);
    }

    public PersonId proposedBy() {
        return new PersonId(proposedBy);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<PersonId> answeredBy() {
        return Optional.ofNullable(answeredBy).map(PersonId::new);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Why the provider does not agree. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    public Optional<Instant> noticeAt() {
        return Optional.ofNullable(noticeAt);
    }

    public Optional<PersonId> signedBy() {
        return Optional.ofNullable(signedBy).map(PersonId::new);
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    /** When it came to nothing. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Whether everybody may read it: once the notice is published, or the contract is changed by it. */
    public boolean isPublic() {
        return noticeAt != null || signedAt != null;
    }
}
