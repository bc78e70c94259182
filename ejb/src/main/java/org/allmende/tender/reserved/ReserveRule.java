package org.allmende.tender.reserved;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.allmende.calendar.MutualReservation;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.register.LightTouchServices;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderThreshold;

/**
 * What the law asks of a reserved procedure itself, each with its section. Read in the primary text: Procurement Act 2023 ss.32, 33
 * as at 12 March 2024.
 */
public enum ReserveRule {
    /** Only "a competitive flexible procedure may provide for suppliers … to be excluded": ss.32(1), 33(2). */
    PROCEDURE("s.32(1)", "s.33(2)"),
    /** "The award of a public contract": its value reaches the threshold; ss.3, 32(2), 33(1). */
    PUBLIC_CONTRACT("ss.3, 32(2)", "ss.3, 33(1)"),
    /** Services of a kind that may be reserved, so a light touch contract: s.33(1)(a), (8). */
    RESERVABLE("", "s.33(1)(a), (7)-(8); S.I. 2024/692 Sch 1"),
    /** "A maximum term of five years or less": s.33(1)(b). */
    TERM("", "s.33(1)(b)");

    private static final int CPV_DIGITS = 8;
    private static final int MONTHS = 12;

    private final String employment;
    private final String mutuals;

    ReserveRule(String employment, String mutuals) {
        this.employment = employment;
        this.mutuals = mutuals;
    }

    /** The rules for that kind, in the order of the section. */
    public static List<ReserveRule> of(ReserveKind kind) {
        return Arrays.stream(values())
                .filter(rule -> !rule.section(kind).isEmpty())
                .toList();
    }

    /** Where it stands for that kind. */
    public String law(ReserveKind kind) {
        return "Procurement Act 2023 " + section(kind);
    }

    private String section(ReserveKind kind) {
        return switch (kind) {
            case PUBLIC_SERVICE_MUTUALS -> mutuals;
            case SUPPORTED_EMPLOYMENT -> employment;
        };
    }

    /** The code under which a procedure is refused that does not meet it. */
    public String problem() {
        return "RESERVE_" + name() + "_UNMET";
    }

    /**
     * Whether the tender as it stands meets it.
     *
     * @param began the day on which the procedure begins: that of the tender notice
     */
    boolean isMet(Tender tender, Reserve reserve, LocalDate began) {
        return switch (this) {
            case PROCEDURE -> tender.procedure() == Procedure.COMPETITIVE_FLEXIBLE;
            case PUBLIC_CONTRACT -> TenderThreshold.of(tender, began).reached();
            case RESERVABLE ->
                tender.lightTouch() && LightTouchServices.on(began).isReservable(mainCode(tender.cpv()));
            case TERM -> reserve.months() <= MutualReservation.on(began).termYears() * MONTHS;
        };
    }

    /** The code without its check digit. */
    static String mainCode(String cpv) {
        return cpv.length() > CPV_DIGITS ? cpv.substring(0, CPV_DIGITS) : cpv;
    }
}
