package org.allmende.calendar;

import static org.allmende.calendar.TenderCircumstance.BELOW_THRESHOLD;
import static org.allmende.calendar.TenderCircumstance.DYNAMIC_MARKET;
import static org.allmende.calendar.TenderCircumstance.ELECTRONIC_ALL_DOCUMENTS;
import static org.allmende.calendar.TenderCircumstance.ELECTRONIC_DOCUMENTS_LATER;
import static org.allmende.calendar.TenderCircumstance.LIGHT_TOUCH;
import static org.allmende.calendar.TenderCircumstance.NEGOTIATED_PERIOD;
import static org.allmende.calendar.TenderCircumstance.PAPER_ALL_DOCUMENTS;
import static org.allmende.calendar.TenderCircumstance.PAPER_DOCUMENTS_LATER;
import static org.allmende.calendar.TenderCircumstance.PRESELECTED_SUPPLIERS;
import static org.allmende.calendar.TenderCircumstance.QUALIFYING_PLANNED_NOTICE;
import static org.allmende.calendar.TenderCircumstance.URGENCY;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * How a tender is run, as far as its least periods depend on it.
 *
 * <p>Errors: {@code TENDER_REDUCTION_UNKNOWN(circumstance)} for a circumstance that shortens nothing, {@code
 * TENDER_REDUCTION_NOT_OPEN(circumstance)} for one that an open procedure cannot have: nobody is preselected there
 * (s.20(2)(a)).
 *
 * @param procedure the kind of procedure
 * @param lightTouch whether the contract is a light touch contract
 * @param electronic whether tenders may be submitted electronically
 * @param allDocumentsAtOnce whether the notice and all its documents are provided at the same time
 * @param reductions what shortens the period
 */
public record TenderSetting(
        Procedure procedure,
        boolean lightTouch,
        boolean electronic,
        boolean allDocumentsAtOnce,
        Set<TenderCircumstance> reductions) {

    /** The kinds of procedure that invite tenders (Procurement Act 2023 ss.20, 84-87). */
    public enum Procedure {
        OPEN,
        COMPETITIVE_FLEXIBLE,
        BELOW_THRESHOLD
    }

    private static final Set<TenderCircumstance> REDUCTIONS =
            EnumSet.of(NEGOTIATED_PERIOD, PRESELECTED_SUPPLIERS, QUALIFYING_PLANNED_NOTICE, URGENCY, DYNAMIC_MARKET);

    public TenderSetting {
        reductions = Set.copyOf(reductions);
        for (TenderCircumstance reduction : reductions) {
            if (!REDUCTIONS.contains(reduction)) {
                throw new DomainProblem("TENDER_REDUCTION_UNKNOWN", reduction);
            }
            boolean preselection = reduction == NEGOTIATED_PERIOD || reduction == PRESELECTED_SUPPLIERS;
            if (preselection && procedure == Procedure.OPEN) {
                throw new DomainProblem("TENDER_REDUCTION_NOT_OPEN", reduction);
            }
        }
    }

    /** As this portal does it: electronic, all documents with the notice, nothing that shortens the period. */
    public static TenderSetting onPortal(Procedure procedure, boolean lightTouch) {
        return new TenderSetting(procedure, lightTouch, true, true, Set.of());
    }

    Set<TenderCircumstance> tendering() {
        if (procedure == Procedure.BELOW_THRESHOLD) {
            return EnumSet.of(BELOW_THRESHOLD);
        }
        Set<TenderCircumstance> all = reduced();
        TenderCircumstance onPaper = allDocumentsAtOnce ? PAPER_ALL_DOCUMENTS : PAPER_DOCUMENTS_LATER;
        TenderCircumstance online = allDocumentsAtOnce ? ELECTRONIC_ALL_DOCUMENTS : ELECTRONIC_DOCUMENTS_LATER;
        all.add(electronic ? online : onPaper);
        return all;
    }

    Set<TenderCircumstance> participation() {
        if (procedure == Procedure.BELOW_THRESHOLD) {
            return EnumSet.of(BELOW_THRESHOLD);
        }
        Set<TenderCircumstance> named = reduced();
        named.retainAll(EnumSet.of(LIGHT_TOUCH, URGENCY));
        return named.isEmpty() ? EnumSet.of(TenderCircumstance.NONE_OF_THESE) : named;
    }

    private Set<TenderCircumstance> reduced() {
        Set<TenderCircumstance> all = EnumSet.noneOf(TenderCircumstance.class);
        all.addAll(reductions);
        if (lightTouch) {
            all.add(LIGHT_TOUCH);
        }
        return all;
    }
}
