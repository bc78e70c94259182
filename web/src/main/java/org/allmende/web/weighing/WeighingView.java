package org.allmende.web.weighing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.weighing.WeighedCriterion;
import org.allmende.tender.weighing.Weighing;
import org.allmende.tender.weighing.Weighings;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.PhaseMemo;
import org.jspecify.annotations.Nullable;

/** How a tender's weights came about, as the notice says it. */
@Named
@RequestScoped
public class WeighingView {

    @Inject
    private Weighings weighings;

    @Inject
    private Formats formats;

    /**
     * A criterion with what the users want it to count, and what it counts.
     *
     * @param users per cent; a dash where nobody has answered
     * @param now per cent; a dash where the draft has no such criterion any more
     */
    public record Row(String title, String users, String now) {}

    /** The weighing that counts; null where users were not asked, or where it still runs. */
    public @Nullable Weighing of(Tender tender) {
        return PhaseMemo.once("weighing.notice", tender.id(), () -> weighings.newestOf(tender.id()))
                .filter(weighing -> !weighing.status().isRunning())
                .orElse(null);
    }

    public List<Row> rows(Tender tender, Weighing weighing) {
        Map<String, Weight> weights = tender.criteria().stream()
                .collect(Collectors.toMap(Criterion::title, Criterion::weight, (first, second) -> first));
        return weighing.criteria().stream().map(one -> row(one, weights)).toList();
    }

    private Row row(WeighedCriterion one, Map<String, Weight> weights) {
        return new Row(
                one.title(),
                formats.number(one.weight().map(Weight::percent).orElse(null)),
                formats.number(
                        weights.containsKey(one.title())
                                ? weights.get(one.title()).percent()
                                : null));
    }
}
