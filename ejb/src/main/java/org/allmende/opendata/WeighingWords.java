package org.allmende.opendata;

import java.util.Optional;
import java.util.stream.Collectors;
import org.allmende.tender.weighing.Weighing;

/** How the weights of criteria came about, where users of the service were asked: for OCDS {@code awardCriteriaDetails}. */
final class WeighingWords {

    private WeighingWords() {}

    static Optional<String> of(Weighing weighing) {
        int asked = weighing.voices().size();
        String criteria = weighing.criteria().stream()
                .map(criterion -> criterion.title()
                        + criterion
                                .weight()
                                .map(weight -> " (" + weight.percent().toPlainString() + " %)")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        return switch (weighing.status()) {
            case TAKEN_OVER ->
                Optional.of("Weighed by " + weighing.answers() + " of " + asked
                        + " users of the service who were asked: " + criteria);
            case DEPARTED ->
                Optional.of(
                        "Weighed by " + weighing.answers() + " of " + asked + " users of the service who were asked: "
                                + criteria + ". The council departs from it: "
                                + weighing.departure().orElse(""));
            case SILENT ->
                Optional.of("None of " + asked + " users of the service who were asked has weighed: " + criteria);
            case OPEN, CLOSED, WITHDRAWN -> Optional.empty();
        };
    }
}
