package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a supplier must satisfy to be awarded the contract (Procurement Act 2023 s.22(2)). Frozen by publication; an
 * amendment may only word it better. What it demands stands beside the words as answers, so that what the law forbids is refused.
 *
 * <p>Errors: those of {@link ConditionDemand}, {@code CONDITION_LOT_UNKNOWN(title, number)}, {@code CONDITION_NEEDS_WORDS(title)}, {@code CONDITION_NEEDS_PROPORTION(title, least
 * characters)}.
 */
@Entity
@Table(name = "tender_condition")
public class ParticipationCondition {

    private static final int SHORTEST_REASON = 20;

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private int number;

    @Column(name = "lot_number")
    private @Nullable Integer lot;

    @Enumerated(EnumType.STRING)
    private ConditionKind kind;

    private String title;

    private String words;

    private String evidence;

    private String proportion;

    @Enumerated(EnumType.STRING)
    @Column(name = "audited_accounts")
    private DemandExtent auditedAccounts;

    @Enumerated(EnumType.STRING)
    private DemandExtent insurance;

    @Enumerated(EnumType.STRING)
    @Column(name = "earlier_contract")
    private DemandExtent earlierContract;

    @Enumerated(EnumType.STRING)
    private DemandExtent specification;

    @Enumerated(EnumType.STRING)
    private DemandExtent qualification;

    @SuppressWarnings("NullAway.Init")
    protected ParticipationCondition() {}

    ParticipationCondition(Tender tender, int number, TenderContent.ConditionPart part) {
        this.id = Ids.next();
        this.tender = tender;
        this.number = number;
        this.lot = part.lot();
        this.kind = part.kind();
        this.title = part.title();
        this.words = part.words();
        this.evidence = part.evidence();
        this.proportion = part.proportion();
        this.auditedAccounts = part.extent(ConditionDemand.AUDITED_ACCOUNTS);
        this.insurance = part.extent(ConditionDemand.INSURANCE);
        this.earlierContract = part.extent(ConditionDemand.EARLIER_CONTRACT);
        this.specification = part.extent(ConditionDemand.SPECIFICATION);
        this.qualification = part.extent(ConditionDemand.QUALIFICATION);
    }

    /** Refuses what s.22 forbids, and whatever nobody says why it is proportionate (s.22(1) and (5)). */
    void requireLawful() {
        Integer own = lot;
        if (own != null && tender.lots().stream().noneMatch(known -> own.equals(known.number()))) {
            throw new DomainProblem("CONDITION_LOT_UNKNOWN", title, own);
        }
        if (words.isBlank()) {
            throw new DomainProblem("CONDITION_NEEDS_WORDS", title);
        }
        for (ConditionDemand demand : ConditionDemand.values()) {
            demand.require(extent(demand), title);
        }
        if (proportion.codePointCount(0, proportion.length()) < SHORTEST_REASON) {
            throw new DomainProblem("CONDITION_NEEDS_PROPORTION", title, SHORTEST_REASON);
        }
    }

    /** An amendment words it otherwise; what it demands and what is asked as evidence stays. */
    void reword(String newWords) {
        words = newWords;
    }

    public ParticipationConditionId id() {
        return new ParticipationConditionId(id);
    }

    /** From 1, in the order of the notice. */
    public int number() {
        return number;
    }

    /** The number of the lot for which alone it holds; empty where it holds for all. */
    public OptionalInt lot() {
        return lot == null ? OptionalInt.empty() : OptionalInt.of(lot);
    }

    public ConditionKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** What the supplier must satisfy. */
    public String words() {
        return words;
    }

    /** What shows that it is satisfied, as far as the council asks for something certain; else blank. */
    public String evidence() {
        return evidence;
    }

    /** Why it is proportionate to the nature, complexity and cost of the contract (s.22(5)). */
    public String proportion() {
        return proportion;
    }

    /** How far it goes in that demand. */
    public DemandExtent extent(ConditionDemand demand) {
        return switch (demand) {
            case AUDITED_ACCOUNTS -> auditedAccounts;
            case INSURANCE -> insurance;
            case EARLIER_CONTRACT -> earlierContract;
            case SPECIFICATION -> specification;
            case QUALIFICATION -> qualification;
        };
    }

    /** What it demands within the law's limits, which the notice must say. */
    public List<ConditionDemand> limited() {
        return Stream.of(ConditionDemand.values())
                .filter(demand -> extent(demand) == DemandExtent.WITHIN_LAW)
                .toList();
    }

    /** The demands of which its words seem to say more than the answers do; an officer should look again. */
    public List<ConditionDemand> doubts() {
        return ConditionDemand.doubts(String.join("\n", title, words, evidence), this::extent);
    }
}
