package org.allmende.web.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allmende.contract.Contract;
import org.allmende.contract.Obligation;
import org.allmende.contract.ObligationId;
import org.allmende.obligation.DueStatus;
import org.allmende.obligation.ObligationDue;
import org.allmende.obligation.ObligationDues;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** The obligations of a contract with their days, for its page. */
@Named
@ApplicationScoped
public class ObligationView {

    @Inject
    private ObligationDues dues;

    /**
     * An obligation and its days, by number.
     *
     * @param newest what counts now: the first that is owed, else the one that was last
     */
    public record Line(
            Obligation obligation,
            List<ObligationDue> dues,
            @Nullable ObligationDue newest) {

        /** How many of its days were kept and accepted. */
        public long kept() {
            return dues.stream()
                    .filter(due -> due.status() == DueStatus.ACCEPTED)
                    .count();
        }
    }

    public List<Line> of(Contract contract) {
        return PhaseMemo.once("obligations", contract.id(), () -> {
            Map<ObligationId, List<ObligationDue>> days = contract.obligations().isEmpty()
                    ? Map.of()
                    : dues.of(contract.id()).stream().collect(Collectors.groupingBy(due -> due.obligation()
                            .id()));
            return contract.obligations().stream()
                    .map(obligation -> line(obligation, days.getOrDefault(obligation.id(), List.of())))
                    .toList();
        });
    }

    private static Line line(Obligation obligation, List<ObligationDue> days) {
        Optional<ObligationDue> waiting = days.stream()
                .filter(due -> due.status().isOwed() || due.status() == DueStatus.DONE)
                .findFirst();
        return new Line(
                obligation,
                days,
                waiting.or(() -> days.stream().reduce((earlier, later) -> later))
                        .orElse(null));
    }

    /** The key of what a reader is told of a day: its status, or that it is overdue. */
    public String state(ObligationDue due) {
        return due.status().isOwed() && due.overdueAt().isPresent()
                ? "OVERDUE"
                : due.status().toString();
    }

    public String kind(ObligationDue due) {
        return switch (due.status()) {
            case OPEN -> due.overdueAt().isPresent() ? "bad" : "todo";
            case DONE -> "doing";
            case ACCEPTED -> "done";
            case DISPUTED -> "warn";
            case LAPSED -> "todo";
        };
    }
}
