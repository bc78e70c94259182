package org.allmende.direct;

import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.Standstill;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a direct award that its authors write, incomplete as it may be. What stands in the notices by law: S.I. 2024/692
 * regs 14, 26 and 27, read in the primary text.
 *
 * <p>Errors: {@code DIRECT_TEXT_LENGTH(least, most)}, {@code DIRECT_MONTHS(least, most)}, {@code DIRECT_NEEDS_VALUE}, {@code
 * STANDSTILL_TOO_SHORT(days, least)}.
 *
 * @param supplier null: not chosen yet
 * @param title of the procurement
 * @param subject what is supplied and how, reg 14(1)(b)-(c)
 * @param cpv main code of the Common Procurement Vocabulary
 * @param value estimated, pounds with VAT over the whole term
 * @param startsOn first day of the contract as planned
 * @param months its term
 * @param contractOn when the contract is expected to be entered into, reg 26(2)(v)
 * @param risks known risks that may need a later modification, reg 26(2)(s); may be empty
 * @param ground by what the law allows it
 * @param earlierContract whose services are extended, replaced or repeated
 * @param earlierOn day of the award of that contract
 * @param justification why the ground applies, reg 26(2)(i) and (o)
 * @param points what the ground demands
 * @param exclusion whether the supplier is an excluded or an excludable one
 * @param conflicts the assessment of conflicts of interest, read by the council alone
 * @param standstillDays working days from the award notice on; 0 for none, where the law asks for none
 */
public record DirectContent(
        @Nullable OrganisationId supplier,
        String title,
        String subject,
        String cpv,
        @Nullable Money value,
        @Nullable LocalDate startsOn,
        @Nullable Integer months,
        @Nullable LocalDate contractOn,
        String risks,
        @Nullable DirectGround ground,
        String earlierContract,
        @Nullable LocalDate earlierOn,
        String justification,
        List<Point> points,
        Exclusion exclusion,
        String conflicts,
        int standstillDays) {

    static final int LINE = 200;
    static final int TEXT = 8_000;
    private static final int MOST_MONTHS = 600;

    public DirectContent {
        title = line(title, 1);
        subject = text(subject);
        cpv = line(cpv, 0);
        risks = text(risks);
        earlierContract = line(earlierContract, 0);
        justification = text(justification);
        points = List.copyOf(points);
        conflicts = text(conflicts);
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw new DomainProblem("DIRECT_MONTHS", 1, MOST_MONTHS);
        }
        if (value != null && value.isNegative()) {
            throw new DomainProblem("DIRECT_NEEDS_VALUE");
        }
        if (standstillDays != 0 && standstillDays < Standstill.LEAST_WORKING_DAYS) {
            throw new DomainProblem("STANDSTILL_TOO_SHORT", standstillDays, Standstill.LEAST_WORKING_DAYS);
        }
    }

    /** A draft that says no more than what it is about. */
    public static DirectContent begin(String title, String cpv) {
        return new DirectContent(
                null,
                title,
                "",
                cpv,
                null,
                null,
                null,
                null,
                "",
                null,
                "",
                null,
                "",
                List.of(),
                Exclusion.NOT_CONSIDERED,
                "",
                Standstill.LEAST_WORKING_DAYS);
    }

    /** One demand of the ground: whether it is met, and why. */
    public record Point(DirectPoint point, boolean met, String words) {

        public Point {
            words = text(words);
        }
    }

    /**
     * Whether the supplier is an excluded or an excludable one (ss.41(1), (4), 43(6)(a), 57).
     *
     * @param considered that every ground of the list was looked at
     * @param stands codes of those that stand against the supplier, an associated person or a sub-contractor
     * @param reasons why the contract is awarded to the supplier all the same
     */
    public record Exclusion(boolean considered, List<String> stands, String reasons) {

        public static final Exclusion NOT_CONSIDERED = new Exclusion(false, List.of(), "");

        public Exclusion {
            stands = List.copyOf(stands);
            reasons = text(reasons);
        }
    }

    private static String line(String words, int least) {
        return TextLength.within("DIRECT_TEXT_LENGTH", words.replaceAll("\\p{Cntrl}", " "), least, LINE);
    }

    private static String text(String words) {
        return TextLength.within("DIRECT_TEXT_LENGTH", words.replace("\r\n", "\n"), 0, TEXT);
    }
}
