package org.allmende.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One published rating with what it is about, as open data gives it. */
public record PublishedRating(
        String contract,
        String title,
        String council,
        String provider,
        int review,
        ReviewKind kind,
        LocalDate from,
        LocalDate until,
        int indicator,
        String name,
        String target,
        KpiRating rating,
        boolean material,
        String reasons,
        String reply,
        LocalDate due,
        Instant published) {

    /** Heads of the table. */
    public static final List<String> COLUMNS = List.of(
            "contract",
            "title",
            "council",
            "provider",
            "review",
            "kind",
            "from",
            "until",
            "indicator",
            "name",
            "target",
            "rating",
            "most material",
            "reasons",
            "reply",
            "to be published by",
            "published");

    /** In the order of the heads; the rating in the words of the law, days and instants in ISO 8601. */
    public List<String> cells() {
        return List.of(
                contract,
                title,
                council,
                provider,
                String.valueOf(review),
                kind.name(),
                from.toString(),
                until.toString(),
                String.valueOf(indicator),
                name,
                target,
                rating.law(),
                String.valueOf(material),
                reasons,
                reply,
                due.toString(),
                published.toString());
    }
}
