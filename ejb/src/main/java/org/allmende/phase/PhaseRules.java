package org.allmende.phase;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;

/**
 * What the phases of a tender need before it may be published (Procurement Act 2023 ss.20, 24). The Act sets no least number of
 * those who go on; two, so that there is a competition left, are the portal's own rule. So is that a criterion that has decided who
 * goes on is never refined afterwards: then nobody can have been left out who would have gone on (s.24(3)).
 *
 * <p>Errors: {@code PHASES_NOT_FLEXIBLE}, {@code PHASES_ORDER}, {@code PHASES_ONE_LOT}, {@code PHASE_NEEDS_WORDS(title)}, {@code
 * PHASE_DATES(title)}, {@code PHASE_NUMBER(least, most)}, {@code PHASE_NEEDS_CRITERION}, {@code PHASE_CRITERION_UNKNOWN(number)},
 * {@code PHASE_REFINES_COUNTED(number)}.
 */
public final class PhaseRules {

    /** So many go on at least, where there are so many. */
    public static final int LEAST = 2;

    /** So many go on at most. */
    public static final int MOST = 20;

    private PhaseRules() {}

    /** A tender without phases is one stage, as every other procedure. */
    public static void require(Tender tender) {
        List<TenderPhase> phases = tender.phases();
        if (phases.isEmpty()) {
            return;
        }
        if (tender.procedure() != Procedure.COMPETITIVE_FLEXIBLE) {
            throw new DomainProblem("PHASES_NOT_FLEXIBLE");
        }
        requireOrder(phases);
        if (tender.lots().size() > 1) {
            throw new DomainProblem("PHASES_ONE_LOT");
        }
        phases.stream().filter(phase -> phase.words().isBlank()).findFirst().ifPresent(phase -> {
            throw new DomainProblem("PHASE_NEEDS_WORDS", phase.title());
        });
        requireDates(tender);
        requireSelection(tender, phases.get(0));
        requireRefinement(tender, phases.get(0), phases.get(phases.size() - 1));
    }

    /** Requests to participate, then any number of dialogues, then final tenders. */
    private static void requireOrder(List<TenderPhase> phases) {
        int last = phases.size() - 1;
        for (int i = 0; i <= last; i++) {
            PhaseKind wanted =
                    i == 0 ? PhaseKind.PARTICIPATION : i == last ? PhaseKind.FINAL_TENDERS : PhaseKind.DIALOGUE;
            if (last == 0 || phases.get(i).kind() != wanted) {
                throw new DomainProblem("PHASES_ORDER");
            }
        }
    }

    /** One after the other, and after the deadline for requests. */
    private static void requireDates(Tender tender) {
        LocalDate before =
                tender.deadline().map(last -> London.dayOf(last.at())).orElse(LocalDate.MIN);
        for (TenderPhase phase : tender.phases().subList(1, tender.phases().size())) {
            LocalDate begins = phase.begins().orElse(LocalDate.MIN);
            LocalDate ends = phase.ends().orElse(LocalDate.MIN);
            if (!begins.isAfter(before) || ends.isBefore(begins)) {
                throw new DomainProblem("PHASE_DATES", phase.title());
            }
            before = ends;
        }
    }

    private static void requireSelection(Tender tender, TenderPhase requests) {
        int most = requests.most().orElse(0);
        if (most < LEAST || most > MOST) {
            throw new DomainProblem("PHASE_NUMBER", LEAST, MOST);
        }
        if (requests.counted().isEmpty()) {
            throw new DomainProblem("PHASE_NEEDS_CRITERION");
        }
        requireKnown(tender, requests.counted(), true);
    }

    private static void requireRefinement(Tender tender, TenderPhase requests, TenderPhase finals) {
        requireKnown(tender, finals.refined(), false);
        finals.refined().stream()
                .filter(requests.counted()::contains)
                .findFirst()
                .ifPresent(number -> {
                    throw new DomainProblem("PHASE_REFINES_COUNTED", number);
                });
    }

    private static void requireKnown(Tender tender, List<Integer> numbers, boolean scored) {
        Set<Integer> unknown = new HashSet<>(numbers);
        unknown.removeAll(tender.criteria().stream()
                .filter(criterion -> !scored || criterion.kind().isScored())
                .map(Criterion::number)
                .collect(Collectors.toSet()));
        unknown.stream().sorted().findFirst().ifPresent(number -> {
            throw new DomainProblem("PHASE_CRITERION_UNKNOWN", number);
        });
    }
}
