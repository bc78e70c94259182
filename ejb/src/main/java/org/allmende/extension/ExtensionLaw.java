package org.allmende.extension;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.allmende.contract.Contract;
import org.allmende.contract.Procurement;

/**
 * What the law wants of an option that is exercised, read in the primary text. It is a modification (Procurement Act 2023 s.74), and a
 * permitted one where it is "unambiguously provided for in" the contract as awarded and in the tender notice and does not change the overall
 * nature of the contract (Sch 8 para 1); so a contract holds no option that its notice has not published. A contract change notice comes before
 * it where the term grows by more than 10 per cent "of the maximum term provided for on award" (s.75(1), (2)(b)): the options count in that
 * maximum. The value stays: what an option would cost is part of the estimated value from the beginning (Sch 3 para 1(2)(c)). Light touch
 * contracts need no notice (s.75(6)(b)), nor do contracts below the threshold, which are no public contracts.
 */
final class ExtensionLaw {

    private static final int HUNDRED = 100;
    private static final int TENTH = 10;

    private ExtensionLaw() {}

    /** Whether the proposal is a contract change notice. */
    static boolean needsNotice(Procurement procurement, Contract contract, LocalDate newEnd) {
        return !procurement.lightTouch()
                && !procurement.belowThreshold()
                && isMoreThanATenth(contract.startsOn(), contract.endsOn(), newEnd, contract.longestEnd());
    }

    static boolean isMoreThanATenth(LocalDate starts, LocalDate end, LocalDate newEnd, LocalDate longestEnd) {
        long more = ChronoUnit.DAYS.between(end, newEnd);
        long longest = ChronoUnit.DAYS.between(starts, longestEnd) + 1;
        return more * HUNDRED > longest * TENTH;
    }
}
