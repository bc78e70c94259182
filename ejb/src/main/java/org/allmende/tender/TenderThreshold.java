package org.allmende.tender;

import java.time.LocalDate;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.calendar.ThresholdKind;
import org.allmende.calendar.Thresholds;
import org.allmende.register.LightTouchServices;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;

/**
 * The threshold that decides whether a tender is for a public contract (Procurement Act 2023 s.3), by the rules of the day on which
 * the procedure begins. Councils are sub-central authorities; that a contract is called light touch counts only where its main code
 * is one of Procurement Regulations 2024 Sch 1.
 *
 * <p>Errors: {@code TENDER_REACHES_THRESHOLD(amount)}, {@code RULES_NOT_IN_FORCE}.
 *
 * @param amount pounds with VAT
 * @param law where it stands
 * @param reached whether the estimated value is not less than it
 */
public record TenderThreshold(ThresholdKind kind, Money amount, String law, boolean reached) {

    static final String WORKS = "45";
    private static final int CPV_DIGITS = 8;

    /** For what is written in the tender now. */
    public static TenderThreshold of(Tender tender, LocalDate began) {
        ThresholdKind kind = kind(tender, began);
        Thresholds thresholds = Thresholds.on(began);
        return new TenderThreshold(
                kind,
                thresholds.of(kind).amount(),
                thresholds.of(kind).law(),
                thresholds.reached(kind, tender.value()));
    }

    private static ThresholdKind kind(Tender tender, LocalDate began) {
        if (tender.lightTouch() && isListed(tender, began)) {
            return ThresholdKind.LIGHT_TOUCH;
        }
        return tender.cpv().startsWith(WORKS) ? ThresholdKind.WORKS : ThresholdKind.GOODS_OR_SERVICES_SUB_CENTRAL;
    }

    /** Whether its main code is one of a light touch service on that day (s.9). */
    public static boolean isListed(Tender tender, LocalDate began) {
        String cpv = tender.cpv();
        return LightTouchServices.on(began).contains(cpv.length() > CPV_DIGITS ? cpv.substring(0, CPV_DIGITS) : cpv);
    }

    /**
     * Below the threshold the rules of ss.84-88 are for contracts that do not reach it alone. The other way round is lawful: a council
     * may do more than it must.
     */
    static void require(Tender tender, LocalDate began) {
        TenderThreshold threshold = of(tender, began);
        if (tender.procedure() == Procedure.BELOW_THRESHOLD && threshold.reached()) {
            throw new DomainProblem(
                    "TENDER_REACHES_THRESHOLD", threshold.amount().amount());
        }
    }
}
