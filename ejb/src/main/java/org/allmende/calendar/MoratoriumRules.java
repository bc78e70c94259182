package org.allmende.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DatedRules;
import org.allmende.shared.DomainProblem;

/**
 * How long an owner of a listed asset has to wait before selling it, as the law stands on the day on which the council
 * receives the owner's notice. That day picks the version for good: a change of the law never reaches back.
 *
 * <p>Source, read in the primary text: Localism Act 2011 s.95(6), in force for England with S.I. 2012/2421 from 21 September
 * 2012. The right to buy with its twelve months is known from secondary pages alone and is off, unless the property {@value
 * #RIGHT_TO_BUY_FROM} names the day from which it is law.
 *
 * <p>Errors: {@code RULES_NOT_IN_FORCE} for a notice from before 21 September 2012, {@code RIGHT_TO_BUY_DAY_FORM(text)}.
 *
 * @param version which set of rules
 * @param interim from the owner's notice, in any case
 * @param full from the owner's notice, where a group asks in the interim
 * @param protection from the owner's notice: after its end the owner has to give notice anew
 * @param firstRefusal whether the group that asked may buy first
 * @param law where it stands
 */
public record MoratoriumRules(
        Version version, Span interim, Span full, Span protection, boolean firstRefusal, String law) {

    /** Names the day, such as {@code 2027-04-01}, from which the right to buy is law. */
    public static final String RIGHT_TO_BUY_FROM = "allmende.asset.right-to-buy.from";

    private static final String FILE = "moratorium-england.csv";

    /** The sets of rules that are known. */
    public enum Version {
        /** A group may prepare a bid in six months; the owner stays free to whom to sell. */
        RIGHT_TO_BID,
        /** A group may buy first, and has twelve months. */
        RIGHT_TO_BUY;

        /** Key of the name in the message bundles. */
        public String messageKey() {
            return "calendar.moratorium." + name();
        }
    }

    /** The rules for a notice that the council received on that day. */
    public static MoratoriumRules on(LocalDate received) {
        return on(received, configured());
    }

    /**
     * The rules for a notice that the council received on that day.
     *
     * @param rightToBuyFrom the day from which the right to buy is law; empty: it is not
     */
    static MoratoriumRules on(LocalDate received, Optional<LocalDate> rightToBuyFrom) {
        Map<LocalDate, MoratoriumRules> versions = new TreeMap<>();
        for (List<String> line : DataLines.of(MoratoriumRules.class, FILE)) {
            Optional<LocalDate> from =
                    line.get(0).isEmpty() ? rightToBuyFrom : Optional.of(LocalDate.parse(line.get(0)));
            from.ifPresent(day -> versions.put(day, read(line)));
        }
        return new DatedRules<>("MoratoriumRules", versions).on(received);
    }

    private static MoratoriumRules read(List<String> line) {
        return new MoratoriumRules(
                Version.valueOf(line.get(1)),
                Span.weeks(Integer.parseInt(line.get(2))),
                Span.months(Integer.parseInt(line.get(3))),
                Span.months(Integer.parseInt(line.get(4))),
                Boolean.parseBoolean(line.get(5)),
                line.get(6));
    }

    private static Optional<LocalDate> configured() {
        String day = System.getProperty(RIGHT_TO_BUY_FROM, "").strip();
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (java.time.format.DateTimeParseException e) {
            throw new DomainProblem("RIGHT_TO_BUY_DAY_FORM", day);
        }
    }
}
