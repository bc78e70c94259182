package org.allmende.mutual.reserved;

import org.allmende.calendar.MutualReservation;
import org.allmende.calendar.ThresholdKind;
import org.allmende.calendar.Thresholds;

/**
 * What must hold before a contract is reserved to public service mutuals, each with its section and whether a paper must show
 * it. Read in the primary text: Procurement Act 2023 s.33 as at 12 March 2024.
 */
public enum ReservationRule {
    /** Services of a kind that may be reserved: s.33(1)(a), (7)-(8); Procurement Regulations 2024 Sch 1. */
    RESERVABLE("s.33(1)(a), (7)-(8); S.I. 2024/692 Sch 1", false),
    /** A public contract: its value reaches the threshold for light touch contracts, s.3(2)(a). */
    ABOVE_THRESHOLD("ss.3(2)(a), 33(1); Sch 1", false),
    /** A maximum term of five years or less: s.33(1)(b). */
    TERM("s.33(1)(b)", false),
    /** Operates to deliver public services, mainly reservable ones: s.33(6)(a). */
    PURPOSE("s.33(6)(a)", true),
    /** Not for profit, or profits for members only: s.33(6)(b). */
    SURPLUS("s.33(6)(b)", true),
    /** Under the management of its employees: s.33(6)(c). More than half of the board, as the portal reads it. */
    MANAGEMENT("s.33(6)(c)", true),
    /** Under the control of its employees: s.33(6)(c). More than half of the votes, as the portal reads it. */
    CONTROL("s.33(6)(c)", true),
    /** No comparable contract in the three years that end with the day of the award: s.33(5), (7). */
    THREE_YEARS("s.33(5), (7)", false);

    private final String law;
    private final boolean shownByPaper;

    ReservationRule(String law, boolean shownByPaper) {
        this.law = law;
        this.shownByPaper = shownByPaper;
    }

    public String law() {
        return "Procurement Act 2023 " + law;
    }

    /** Whether a paper of the mutual's own, such as its rules, must be named. */
    public boolean isShownByPaper() {
        return shownByPaper;
    }

    /**
     * Whether the facts meet it.
     *
     * @param reservable as the council has published of the service
     * @param thresholds of the day on which the procurement would begin
     */
    boolean isMet(ReservationFacts facts, boolean reservable, MutualReservation clocks, Thresholds thresholds) {
        return switch (this) {
            case RESERVABLE -> reservable;
            case ABOVE_THRESHOLD -> thresholds.reached(ThresholdKind.LIGHT_TOUCH, facts.value());
            case TERM -> clocks.allowsTerm(facts.starts(), facts.ends());
            case PURPOSE -> facts.isMainly();
            case SURPLUS -> facts.surplus().isLawful();
            case MANAGEMENT -> 2L * facts.seatsOfEmployees() > facts.seats();
            case CONTROL -> 2L * facts.votesOfEmployees() > facts.votes();
            case THREE_YEARS ->
                facts.comparable()
                        .filter(entered -> clocks.bars(entered, facts.award()))
                        .isEmpty();
        };
    }
}
