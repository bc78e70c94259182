package org.allmende.web.phase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.phase.TenderPhase;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/** The phases of a tender as everybody reads them. */
@Named
@RequestScoped
public class PhaseWords {

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /** When it is, in words; requests to participate end with the deadline. */
    public String when(Tender tender, TenderPhase phase) {
        if (phase.begins().isEmpty() || phase.ends().isEmpty()) {
            return tender.deadline()
                    .map(last -> messages.of("phase.until", formats.deadlineZone(last.at())))
                    .orElse("–");
        }
        return messages.of(
                "phase.from",
                formats.date(phase.begins().get()),
                formats.date(phase.ends().get()));
    }

    /** The titles of these criteria. */
    public String titles(Tender tender, List<Integer> numbers) {
        return tender.criteria().stream()
                .filter(criterion -> numbers.contains(criterion.number()))
                .map(Criterion::title)
                .collect(Collectors.joining(", "));
    }
}
