package org.allmende.calendar;

/**
 * The clocks of the portal. Each has a name, a plain rule, its source in law and a sentence on what follows when nobody
 * acts, as texts in the message bundles under the keys given here.
 *
 * <p>Read in the primary text: Localism Act 2011 ss.81-108; S.I. 2012/2421; Freedom of Information Act 2000 s.10; Procurement
 * Act 2023 ss.50-54, 68, 71, 87, 88 and 123 (revised text as at 12 March 2024; the instruments S.I. 2025/163 and S.I.
 * 2025/1200 that amend its amounts do not touch these periods).
 */
public enum ClockRule {
    /**
     * The council's written notice of when it expects to decide: within 30 days beginning with the day of receipt, or
     * beginning immediately after the window closes, where one was specified and the expression came within it.
     */
    EOI_TIMING_NOTICE("Localism Act 2011 s.84(6)-(7)", Basis.STATUTE),
    /** Notice of the decision: within the council's own published maximum, elapsing from the date of receipt. */
    EOI_DECISION("Localism Act 2011 s.84(3)-(5), (8)", Basis.COUNCIL),
    /** The body's answer to a modification that the council offers: the clock of the decision goes on meanwhile. */
    EOI_MODIFICATION_ANSWER("Localism Act 2011 s.84(1)-(3), (11)", Basis.COUNCIL),
    /** The body's answer to a question of the council: no period is set, and nothing may be rejected for want of it. */
    EOI_QUESTION("S.I. 2012/1313 Sch 1", Basis.COUNCIL),
    /** A partner's consent to the use of a paper in a draft: it helps until the window closes in which the draft is to be sent. */
    PAPER_CONSENT("Localism Act 2011 s.82(2), (4)", Basis.COUNCIL),
    /** Beginning of the procurement: not before the council's minimum, not after its maximum, from the acceptance. */
    EOI_PROCUREMENT_START("Localism Act 2011 s.83(2)-(7)", Basis.COUNCIL),
    /** The second officer's look at a tender before it is published: the portal's own rule is {@link PublicationTiming}. */
    TENDER_PUBLICATION("Procurement Act 2023 ss.21, 83", Basis.TENDER),
    /** Until when users of a service weigh criteria before publication: the Act knows no such step, the council sets the day. */
    CRITERIA_WEIGHING("Procurement Act 2023 s.23", Basis.COUNCIL),
    /** The instant by which bids must be in, the same for every bidder. */
    TENDER_DEADLINE("Procurement Act 2023 s.54(1)-(2)", Basis.TENDER),
    /** The least time that the tender must stay open, beginning the day after the invitation. */
    TENDERING_PERIOD("Procurement Act 2023 s.54(4)-(5)", Basis.STATUTE),
    /** Opening of the sealed bids by two officers; the Act sets no period. */
    BID_OPENING("Procurement Act 2023 s.54(1)", Basis.TENDER),
    /** Assessment of the bids by the published criteria; the Act sets no period. */
    EVALUATION("Procurement Act 2023 ss.19, 23, 54(1)", Basis.TENDER),
    /** The check of the opened bids: the Act sets no period. */
    BID_CHECK("Procurement Act 2023 ss.19(2)-(5), 26-28", Basis.TENDER),
    /** A bidder's answer about what is missing or doubtful: a reasonable opportunity; the portal's own rule is {@link RequestTiming}. */
    BID_REQUEST("Procurement Act 2023 ss.19(4)-(5), 26(3), 58", Basis.TENDER),
    /** Who of those who asked to participate goes on, proposed and confirmed by two; the Act sets no period. */
    SHORTLIST("Procurement Act 2023 s.20(4)-(6)", Basis.TENDER),
    /** The dialogue with those who go on: as the tender notice plans it. */
    DIALOGUE("Procurement Act 2023 s.20(2)(b)", Basis.TENDER),
    /** The invitation of final tenders: as the tender notice plans it. */
    FINAL_TENDERS("Procurement Act 2023 ss.20(4)(c), 24", Basis.TENDER),
    /** Eight working days beginning with the day of the award notice. */
    STANDSTILL("Procurement Act 2023 ss.51, 123(1)", Basis.STATUTE),
    /** The answer to a bidder's question about its summary: the Act knows none, the portal's own rule is {@link QuestionTiming}. */
    DEBRIEF_ANSWER("Procurement Act 2023 s.50", Basis.TENDER),
    /** The answer to an objection to an award: the Act knows none and sets no period, ten working days are the portal's own rule. */
    OBJECTION_ANSWER("Procurement Act 2023 ss.100-106", Basis.TENDER),
    /** Signature by both sides, not before the standstill's end. */
    CONTRACT_SIGNATURE("Procurement Act 2023 s.51(1)", Basis.TENDER),
    /** Contract details notice: 30 days, light touch 120, beginning with the day on which the contract is entered into. */
    CONTRACT_DETAILS_NOTICE("Procurement Act 2023 s.53(1)", Basis.STATUTE),
    /** Contract termination notice: 30 days beginning with the day on which the contract ended, by performance as by expiry. */
    CONTRACT_TERMINATION_NOTICE("Procurement Act 2023 s.80(1), (3)", Basis.STATUTE),
    /** Copy of a contract over 5 million pounds: 90 days, light touch 180, beginning with the day of the contract. */
    CONTRACT_COPY("Procurement Act 2023 s.53(3)", Basis.STATUTE),
    /** The provider's answer to a change of the contract: the Act sets no period, the council names a day. */
    VARIATION_ANSWER("Procurement Act 2023 s.74(1)", Basis.CONTRACT),
    /** Contract change notice: public before the contract is changed, so that no day is set. */
    VARIATION_NOTICE("Procurement Act 2023 s.75(1)-(6)", Basis.CONTRACT),
    /** The second signature under a change that the provider has agreed to; the Act sets no period. */
    VARIATION_SIGNATURE("Procurement Act 2023 s.74(1)", Basis.CONTRACT),
    /** The second officer exercises an option to extend before its last day: the contract's own rule. */
    EXTENSION_EXERCISE("Procurement Act 2023 s.74(1)(a); Sch 8 para 1", Basis.CONTRACT),
    /** The second officer's look at a termination before the provider learns of it: the Act sets no period. */
    TERMINATION_CONFIRMATION("Procurement Act 2023 s.78(7)", Basis.CONTRACT),
    /** The provider's answer to an offer to end the contract by agreement: the Act sets no period, the council names a day. */
    TERMINATION_ANSWER("Procurement Act 2023 s.80(3)", Basis.CONTRACT),
    /** The provider's representations: a reasonable opportunity, s.78(7)(c); ten working days are the portal's own rule. */
    TERMINATION_REPRESENTATIONS("Procurement Act 2023 s.78(7)-(8)", Basis.CONTRACT),
    /** The decision after the provider was heard: the Act sets no period. */
    TERMINATION_DECISION("Procurement Act 2023 s.78(7)", Basis.CONTRACT),
    /** The day until which a milestone is to be reached and reported. */
    MILESTONE_DUE("the contract", Basis.CONTRACT),
    /** The other side's answer about more time for a milestone: five working days, no later than its day; the portal's own rule. */
    MORE_TIME_ANSWER("the contract", Basis.CONTRACT),
    /** The provider's plan to put a missed milestone right: ten working days, the portal's own rule. */
    REMEDY_PLAN("the contract", Basis.CONTRACT),
    /** The council's answer to such a plan: the contract goes on meanwhile, and no period is set. */
    REMEDY_ANSWER("the contract", Basis.CONTRACT),
    /** The day by which a side owes something beside the outcomes, as the contract says. */
    OBLIGATION_DUE("the contract", Basis.CONTRACT),
    /** The other side's answer to what is said to be done: ten working days, the portal's own rule; nothing follows by itself. */
    OBLIGATION_ANSWER("the contract", Basis.CONTRACT),
    /** The contract's own window for verifying a reported milestone, beginning the day after the report. */
    MILESTONE_VERIFICATION("the contract", Basis.CONTRACT),
    /** Until when a provider may dispute what was verified: the Act knows no dispute here, ten working days are the portal's own rule. */
    RESULT_DISPUTE("the contract", Basis.CONTRACT),
    /** The answer of council and users to a dispute: ten working days, the portal's own rule; then it goes to the reviewer by itself. */
    DISPUTE_ANSWER("the contract", Basis.CONTRACT),
    /** The reviewer's decision on a dispute: twenty working days, the portal's own rule. */
    DISPUTE_REVIEW("the contract", Basis.CONTRACT),
    /** The answer to a late correction: ten working days, the portal's own rule; then it is decided without one. */
    CORRECTION_ANSWER("the contract", Basis.CONTRACT),
    /** The decision on a late correction: ten working days, the portal's own rule. */
    CORRECTION_DECISION("the contract", Basis.CONTRACT),
    /** Until when a council may claim back what it has paid: the contract's own days, beginning the day after the payment. */
    CLAW_BACK("the contract", Basis.CONTRACT),
    /** The provider's reply to a claw-back: ten working days, the portal's own rule; then it is decided without one. */
    CLAW_BACK_REPLY("the contract", Basis.CONTRACT),
    /** The decision on a claw-back: ten working days, the portal's own rule. */
    CLAW_BACK_DECISION("the contract", Basis.CONTRACT),
    /** The credit note that follows: ten working days, the portal's own rule. */
    CREDIT_NOTE("the contract", Basis.CONTRACT),
    /** Payment: 30 days beginning with the day on which the invoice is received, or falls due by its own terms if later. */
    PAYMENT("Procurement Act 2023 ss.68(2), 73, 88(2)", Basis.STATUTE),
    /** A review of the indicators: published at least once in every twelve months and at the end; {@link PerformanceTiming}. */
    PERFORMANCE_REVIEW("Procurement Act 2023 s.71(2)", Basis.STATUTE),
    /** The provider's reply to an assessment: the Act knows none, ten working days are the portal's own rule. */
    PERFORMANCE_REPLY("Procurement Act 2023 s.71(2)", Basis.CONTRACT),
    /** Notice of breach or poor performance: 30 days beginning with the day on which s.71(5) first applies; light touch is exempt. */
    PERFORMANCE_NOTICE("Procurement Act 2023 s.71(3)-(6)", Basis.STATUTE),
    /**
     * Last instant for questions about a tender, so that the answers reach all in time: the council's choice, within what s.54
     * says of all limits; without one {@link QuestionTiming} chooses by the portal's own rule.
     */
    CLARIFICATION("Procurement Act 2023 s.54(1)-(2)", Basis.TENDER),
    /** The answer to a question about a tender: the Act sets no period, the portal's own rule is {@link QuestionTiming}. */
    TENDER_ANSWER("Procurement Act 2023 s.54(1)-(2)", Basis.TENDER),
    /**
     * Decision on an equal extension after an outage shortly before the deadline for bids: the Act sets no period, the portal's own
     * rule is {@link DisturbanceTiming}.
     */
    DISTURBANCE_DECISION("Procurement Act 2023 ss.12(2), 54(1)-(2)", Basis.TENDER),
    /** Decision on a nominated asset: within eight weeks of receiving the nomination. */
    ASSET_DECISION("S.I. 2012/2421 reg 7", Basis.STATUTE),
    /** An entry in the list of assets of community value: five years beginning with the date of the entry. */
    ASSET_LISTING("Localism Act 2011 s.87(3)", Basis.STATUTE),
    /** Review of a listing at the owner's request: eight weeks beginning with the date of its receipt. */
    ASSET_REVIEW("S.I. 2012/2421 Sch 2 para 9", Basis.STATUTE),
    /** Interim moratorium: six weeks beginning with the date on which the council receives the owner's notice. */
    ASSET_INTERIM("Localism Act 2011 s.95(3)(a), (6)", Basis.STATUTE),
    /** Passing a group's request on to the owner: as soon as is practicable, without a date. */
    ASSET_PASS_ON("Localism Act 2011 s.98(2)", Basis.STATUTE),
    /** Full moratorium: six months beginning with the date on which the council receives the owner's notice. */
    ASSET_FULL("Localism Act 2011 s.95(3)(b), (6)", Basis.STATUTE),
    /** Protected period: eighteen months beginning with the date on which the council receives the owner's notice. */
    ASSET_PROTECTED("Localism Act 2011 s.95(4), (6)", Basis.STATUTE),
    /** Until when a circle of staff asks its employer for an answer; the law sets no time, and silence stops nothing. */
    MUTUAL_ANSWER("the statement of interest", Basis.STAFF),
    /** The last day on which papers of a secret ballot are taken. */
    BALLOT_PAPERS("the ballot's opening", Basis.STAFF),
    /** The last day on which votes are cast. */
    BALLOT_VOTES("the ballot's opening", Basis.STAFF),
    /** The council's decision whether to reserve a procurement; the Act sets no period. */
    RESERVATION_DECISION("Procurement Act 2023 s.33(2)", Basis.COUNCIL),
    /** The circle goes on when it wants to: no time is set. */
    MUTUAL_OWN_PACE("the staff", Basis.STAFF),
    /** Answer to a request for data: not later than the twentieth working day following the date of receipt. */
    DATA_REQUEST("Freedom of Information Act 2000 s.10(1), (6)", Basis.STATUTE);

    /** Who sets a clock's length. */
    public enum Basis {
        STATUTE,
        COUNCIL,
        TENDER,
        CONTRACT,
        STAFF
    }

    private final String law;
    private final Basis basis;

    ClockRule(String law, Basis basis) {
        this.law = law;
        this.basis = basis;
    }

    /** The citation that was checked; the text for people is under {@link #lawKey()}. */
    public String law() {
        return law;
    }

    /** Who sets its length. */
    public Basis basis() {
        return basis;
    }

    public String nameKey() {
        return "clock." + name() + ".name";
    }

    public String ruleKey() {
        return "clock." + name() + ".rule";
    }

    public String lawKey() {
        return "clock." + name() + ".law";
    }

    /** Key of the text on what follows when nobody acts. */
    public String ifNobodyKey() {
        return "clock." + name() + ".ifnobody";
    }
}
