package org.allmende.web.phase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.allmende.identity.Organisations;
import org.allmende.phase.ShortlistPlace;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/** The places of a shortlist in words. */
@RequestScoped
public class ShortlistRows {

    @Inject
    private Organisations organisations;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /**
     * A request in its place.
     *
     * @param place in words, or a dash
     * @param points in words, or a dash
     * @param why what put it there, or why it may not be considered
     */
    public record Row(String supplier, String place, String points, boolean goesOn, String why) {}

    List<Row> of(Tender tender, List<ShortlistPlace> places) {
        return places.stream().map(place -> row(tender, place)).toList();
    }

    private Row row(Tender tender, ShortlistPlace place) {
        return new Row(
                organisations.get(place.organisation()).name(),
                place.place().map(String::valueOf).orElse("–"),
                points(tender, place),
                place.goesOn(),
                why(tender, place));
    }

    /** Of how many there were to reach. */
    String points(Tender tender, ShortlistPlace place) {
        BigDecimal all = tender.askedCriteria().stream()
                .map(criterion -> criterion.weight().percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return place.points()
                .map(points -> messages.of("phase.points.of", formats.number(points), formats.number(all)))
                .orElse("–");
    }

    String why(Tender tender, ShortlistPlace place) {
        if (place.place().isEmpty()) {
            return place.inadmissibleReason().equals("SEAL_BROKEN")
                    ? messages.get("award.sealbroken")
                    : place.inadmissibleReason();
        }
        return place.behind()
                .filter(step -> !step.equals("POINTS"))
                .map(step -> messages.of("phase.behind." + step, decided(tender, place)))
                .orElse("");
    }

    private static String decided(Tender tender, ShortlistPlace place) {
        return tender.criteria().stream()
                .filter(criterion -> place.criterion()
                        .filter(number -> number == criterion.number())
                        .isPresent())
                .map(Criterion::title)
                .findFirst()
                .orElse("");
    }
}
