package org.allmende.termination;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.allmende.calendar.Begins;
import org.allmende.calendar.Period;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.BreakClause;
import org.allmende.contract.Contract;
import org.allmende.contract.EndGround;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneStatus;
import org.allmende.contract.Procurement;
import org.allmende.contract.Side;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * By what a contract may be ended early, read in the primary text. The three implied grounds belong to public contracts alone (Procurement Act
 * 2023 s.78(1)-(2)); before using one the authority notifies the supplier, says which ground and why, and gives "reasonable opportunity to make
 * representations" (s.78(7)), which the portal takes to be ten working days, as it does for a breach. By a ground of national security a local
 * authority terminates only after a Minister was notified (s.79(1)-(2)).
 *
 * <p>Errors: {@code TERMINATION_GROUND_NOT_OPEN}, {@code TERMINATION_DAY_MISSING}, {@code TERMINATION_DAY_PAST}, {@code
 * TERMINATION_DAY_AFTER_TERM(day)}, {@code TERMINATION_ANSWER_PAST}, {@code TERMINATION_NO_BREAK}, {@code TERMINATION_NOTICE_SHORT(day)},
 * {@code TERMINATION_NOT_MISSED}, {@code TERMINATION_REMEDY_OPEN}, {@code TERMINATION_NEEDS_MINISTER}.
 */
final class TerminationLaw {

    private static final int REPRESENTATION_DAYS = 10;

    private TerminationLaw() {}

    /**
     * The grounds that the council may name of this contract: a breach once the remedy of a missed milestone has failed.
     *
     * @param beingRemedied missed milestones that a plan may still put right
     */
    static Set<EndGround> open(Contract contract, Procurement procurement, Set<MilestoneId> beingRemedied) {
        EnumSet<EndGround> grounds = EnumSet.of(EndGround.AGREEMENT);
        if (contract.breaks().stream().anyMatch(clause -> clause.side().is(Side.COUNCIL))) {
            grounds.add(EndGround.BREAK);
        }
        if (contract.milestones().stream()
                .anyMatch(milestone -> isMissed(milestone) && !beingRemedied.contains(milestone.id()))) {
            grounds.add(EndGround.BREACH);
        }
        if (!procurement.belowThreshold()) {
            grounds.addAll(EnumSet.range(EndGround.UNLAWFUL_AWARD, EndGround.EXCLUDED_SUBCONTRACTOR));
        }
        return grounds;
    }

    private static boolean isMissed(Milestone milestone) {
        return milestone.status() == MilestoneStatus.MISSED;
    }

    static void require(
            Contract contract,
            Procurement procurement,
            Set<MilestoneId> beingRemedied,
            TerminationTerms terms,
            LocalDate today) {
        if (!open(contract, procurement, beingRemedied).contains(terms.ground())) {
            throw new DomainProblem("TERMINATION_GROUND_NOT_OPEN");
        }
        switch (terms.ground()) {
            case AGREEMENT -> {
                requireDay(contract, terms.endsOn(), today);
                if (terms.answerBy() == null || terms.answerBy().isBefore(today)) {
                    throw new DomainProblem("TERMINATION_ANSWER_PAST");
                }
            }
            case BREAK -> requireNotice(contract, Side.COUNCIL, terms.breakNumber(), terms.endsOn(), today);
            case BREACH -> {
                if (beingRemedied.contains(missed(contract, terms.milestone()).id())) {
                    throw new DomainProblem("TERMINATION_REMEDY_OPEN");
                }
            }
            default -> {
                if (terms.security() && terms.ministerTold() == null) {
                    throw new DomainProblem("TERMINATION_NEEDS_MINISTER");
                }
            }
        }
    }

    /** The missed milestone of that number. */
    static Milestone missed(Contract contract, int number) {
        return contract.milestones().stream()
                .filter(milestone -> milestone.number() == number && isMissed(milestone))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("TERMINATION_NOT_MISSED"));
    }

    /** Refuses a day that is none, has passed, or on which nothing is owed any more. */
    static LocalDate requireDay(Contract contract, @Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            throw new DomainProblem("TERMINATION_DAY_MISSING");
        }
        if (day.isBefore(today)) {
            throw new DomainProblem("TERMINATION_DAY_PAST");
        }
        if (day.isAfter(contract.lastDay())) {
            throw new DomainProblem("TERMINATION_DAY_AFTER_TERM", contract.lastDay());
        }
        return day;
    }

    /** Refuses unless the clause gives that side this day by a notice of today. */
    static void requireNotice(Contract contract, Side side, int number, @Nullable LocalDate day, LocalDate today) {
        BreakClause clause = contract.breaks().stream()
                .filter(one -> one.number() == number && one.side().is(side))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("TERMINATION_NO_BREAK"));
        LocalDate end = requireDay(contract, day, today);
        if (end.isBefore(clause.firstEnd(today))) {
            throw new DomainProblem("TERMINATION_NOTICE_SHORT", clause.firstEnd(today));
        }
    }

    /** The provider's time to make representations, beginning the day after it was told. */
    static Period representations(LocalDate told, WorkingDays calendar) {
        return Period.workingDays(REPRESENTATION_DAYS, Begins.AFTER_EVENT, told, calendar);
    }
}
