package org.allmende.challenge.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.GroundFinding;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A decision on an expression of interest on its way: proposed by one officer, confirmed or sent back by another, and, where it
 * modifies, agreed to or declined by the body. Public once it holds; an offered modification is public too.
 *
 * <p>Errors: {@code EOI_DECISION_NOT_OPEN}, {@code EOI_DECISION_NEEDS_OTHER_OFFICER}, {@code EOI_SENT_BACK_WHY_MISSING} and those of
 * {@link Proposal}.
 */
@Entity
@Table(name = "eoi_decision")
public class Decision {

    /** Shorter than this, the other officer does not know what to change. */
    static final int SHORTEST_WHY = 20;

    @Id
    private UUID id;

    @Column(name = "eoi_id")
    private UUID eoi;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    private DecisionStatus status;

    private String reasons;

    private @Nullable String modification;

    @Column(name = "wellbeing_social")
    private String wellbeingSocial;

    @Column(name = "wellbeing_economic")
    private String wellbeingEconomic;

    @Column(name = "wellbeing_environmental")
    private String wellbeingEnvironmental;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "eoi_decision_ground", joinColumns = @JoinColumn(name = "decision_id"))
    private List<DecisionGround> grounds = new ArrayList<>();

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_by_name")
    private String proposedByName;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "checked_by")
    private @Nullable UUID checkedBy;

    @Column(name = "checked_by_name")
    private @Nullable String checkedByName;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "sent_back_why")
    private @Nullable String sentBackWhy;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_by_name")
    private @Nullable String answeredByName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(EoiId eoi, Proposal proposal, PersonId officer, String name, Instant now) {
        proposal.requireLawful(London.dayOf(now));
        this.id = Ids.next();
        this.eoi = eoi.value();
        this.kind = proposal.kind();
        this.status = DecisionStatus.PROPOSED;
        this.reasons = proposal.reasons();
        this.modification = proposal.modification();
        this.wellbeingSocial = proposal.wellbeing().social();
        this.wellbeingEconomic = proposal.wellbeing().economic();
        this.wellbeingEnvironmental = proposal.wellbeing().environmental();
        proposal.grounds().forEach(finding -> this.grounds.add(new DecisionGround(finding)));
        this.proposedBy = officer.value();
        this.proposedByName = name;
        this.proposedAt = now;
    }

    /** Another officer stands by it: it holds, or, where it modifies, it is offered to the body. */
    void confirm(PersonId officer, String name, Instant now) {
        check(kind == DecisionKind.MODIFY ? DecisionStatus.OFFERED : DecisionStatus.MADE, officer, name, now);
        grounds().forEach(ground -> ground.requireLawful(London.dayOf(now)));
    }

    /** Another officer wants something changed. */
    void sendBack(String why, PersonId officer, String name, Instant now) {
        check(DecisionStatus.SENT_BACK, officer, name, now);
        if (why.strip().length() < SHORTEST_WHY) {
            throw new DomainProblem("EOI_SENT_BACK_WHY_MISSING", SHORTEST_WHY);
        }
        sentBackWhy = why.strip();
    }

    private void check(DecisionStatus target, PersonId officer, String name, Instant now) {
        if (status != DecisionStatus.PROPOSED) {
            throw new DomainProblem("EOI_DECISION_NOT_OPEN");
        }
        if (officer.value().equals(proposedBy)) {
            throw new DomainProblem("EOI_DECISION_NEEDS_OTHER_OFFICER");
        }
        status = status.to(target);
        checkedBy = officer.value();
        checkedByName = name;
        checkedAt = now;
    }

    /** The body agrees to the modification, or does not. */
    void answer(boolean consents, @Nullable String words, PersonId person, String name, Instant now) {
        if (status != DecisionStatus.OFFERED) {
            throw new DomainProblem("EOI_DECISION_NOT_OPEN");
        }
        status = status.to(consents ? DecisionStatus.MADE : DecisionStatus.DECLINED);
        answer = words == null || words.isBlank() ? null : words.strip();
        answeredBy = person.value();
        answeredByName = name;
        answeredAt = now;
    }

    public DecisionId id() {
        return new DecisionId(id);
    }

    public EoiId eoi() {
        return new EoiId(eoi);
    }

    public DecisionKind kind() {
        return kind;
    }

    public DecisionStatus status() {
        return status;
    }

    /** Whether everybody may read it: it holds, or two officers have offered it to the body. */
    public boolean isPublic() {
        return status == DecisionStatus.MADE || status == DecisionStatus.OFFERED || status == DecisionStatus.DECLINED;
    }

    public boolean isModification() {
        return kind == DecisionKind.MODIFY;
    }

    public String reasons() {
        return reasons;
    }

    /** What is to change. */
    public Optional<String> modification() {
        return Optional.ofNullable(modification);
    }

    public Wellbeing wellbeing() {
        return new Wellbeing(wellbeingSocial, wellbeingEconomic, wellbeingEnvironmental);
    }

    /** In the order of the Schedule; none for an acceptance. */
    public List<GroundFinding> grounds() {
        return grounds.stream()
                .map(DecisionGround::finding)
                .sorted(Comparator.comparing(GroundFinding::ground))
                .toList();
    }

    /** Whether the person is one of the officers who decide it. */
    public boolean isBy(PersonId person) {
        return person.value().equals(proposedBy) || person.value().equals(checkedBy);
    }

    public PersonId proposedBy() {
        return new PersonId(proposedBy);
    }

    public String proposedByName() {
        return proposedByName;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Who confirmed it or sent it back. */
    public Optional<String> checkedByName() {
        return Optional.ofNullable(checkedByName);
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    public Optional<String> sentBackWhy() {
        return Optional.ofNullable(sentBackWhy);
    }

    /** Who answered for the body. */
    public Optional<String> answeredByName() {
        return Optional.ofNullable(answeredByName);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** What the body said to the modification, if it said more than yes or no. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** The two officers, as everybody may read them. */
    public String officers() {
        return checkedByName == null ? proposedByName : proposedByName + ", " + checkedByName;
    }
}
