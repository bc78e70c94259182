package org.allmende.calendar;

import java.time.LocalDate;

/**
 * The clocks of an asset of community value, each a period of whole days in London.
 *
 * <p>Source, read in the primary text: Localism Act 2011 ss.87(3) and 95(6); S.I. 2012/2421 regs 7 and 14(5) and Sch 2 paras
 * 1, 2 and 9. The words decide how a period begins: "beginning with" the day of an event counts that day, "within eight
 * weeks of receiving" and "after the loss" do not. Months end by the corresponding-date rule of {@link Period}: six months
 * that begin with 1 March end on 31 August, six that begin with 31 August end on the last day of February.
 */
public final class AssetTiming {

    /** Weeks in which the council decides on a nomination (reg 7), and in which a review is asked for and decided (Sch 2). */
    public static final int WEEKS = 8;

    /** Years that an entry stands in the list (s.87(3)). */
    public static final int LISTED_YEARS = 5;

    /** Weeks after a loss in which compensation is claimed (reg 14(5)(b)). */
    public static final int CLAIM_WEEKS = 13;

    private static final int MONTHS_OF_A_YEAR = 12;

    private AssetTiming() {}

    /** Decision on a nomination: "within eight weeks of receiving" it; the day of receipt is not counted (reg 7). */
    public static Period decision(LocalDate received) {
        return Period.weeks(WEEKS, Begins.AFTER_EVENT, received);
    }

    /** An entry in the list: "five years beginning with the date of that entry" (s.87(3)). */
    public static Period listing(LocalDate entered) {
        return Period.months(LISTED_YEARS * MONTHS_OF_A_YEAR, Begins.WITH_EVENT, entered);
    }

    /** Asking for a review: "eight weeks beginning with the day on which written notice … was given" (Sch 2 para 1). */
    public static Period reviewRequest(LocalDate noticeGiven) {
        return Period.weeks(WEEKS, Begins.WITH_EVENT, noticeGiven);
    }

    /** Completing a review: "eight weeks beginning with the date the authority receives" the request (Sch 2 para 9). */
    public static Period review(LocalDate requested) {
        return Period.weeks(WEEKS, Begins.WITH_EVENT, requested);
    }

    /** Claiming compensation: "before the end of thirteen weeks after the loss" (reg 14(5)(b)). */
    public static Period claim(LocalDate lossEnded) {
        return Period.weeks(CLAIM_WEEKS, Begins.AFTER_EVENT, lossEnded);
    }

    /** The three periods that begin with the date on which the council receives an owner's notice (s.95(6)). */
    public static Moratorium moratorium(LocalDate received, MoratoriumRules rules) {
        return new Moratorium(
                days(rules.interim(), received), days(rules.full(), received), days(rules.protection(), received));
    }

    private static Period days(Span span, LocalDate received) {
        return span.unit() == Span.Unit.MONTHS
                ? Period.months(span.amount(), Begins.WITH_EVENT, received)
                : Period.weeks(span.amount(), Begins.WITH_EVENT, received);
    }

    /**
     * How long the owner waits.
     *
     * @param interim six weeks, in which a group may ask to be treated as a bidder
     * @param full six months, where one has asked
     * @param protection eighteen months, in which the owner may then sell
     */
    public record Moratorium(Period interim, Period full, Period protection) {}
}
