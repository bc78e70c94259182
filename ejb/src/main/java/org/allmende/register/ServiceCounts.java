package org.allmende.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.allmende.shared.PublicVersion;

/**
 * How many services there are of each kind among those that hold the same words. Counted once for all choices beside the list,
 * kept for a minute at most, and dropped with the next public change: a word that stands in every seventh of 100,000 services
 * costs more to count than to show.
 */
@ApplicationScoped
public class ServiceCounts {

    private static final Duration MAX_AGE = Duration.ofMinutes(1);
    private static final long MOST_CELLS = 100_000;

    @Inject
    private PublicVersion version;

    private final Cache<Key, Cells> kept = Caffeine.newBuilder()
            .expireAfterWrite(MAX_AGE)
            .maximumWeight(MOST_CELLS)
            .weigher((Key key, Cells cells) -> 1 + cells.all().size())
            .build();

    private record Key(String words, LocalDate today, long version) {}

    /** So many services of one kind. */
    record Cell(String division, ExpirySpan span, boolean reservable, long count) {

        private boolean isAmong(ServiceSearch.Question question) {
            return (question.division().isEmpty() || question.division().equals(division))
                    && (question.span() == null || question.span() == span)
                    && (!question.reservable() || reservable);
        }
    }

    /** All kinds of what was found by words. */
    record Cells(List<Cell> all) {

        ServiceSearch.Facets facets(ServiceSearch.Question question) {
            Map<String, Long> divisions = new TreeMap<>();
            Map<ExpirySpan, Long> spans = new EnumMap<>(ExpirySpan.class);
            long total = 0;
            long reservable = 0;
            for (Cell cell : all) {
                if (cell.isAmong(question)) {
                    total += cell.count();
                    divisions.merge(cell.division(), cell.count(), Long::sum);
                    spans.merge(cell.span(), cell.count(), Long::sum);
                    reservable += cell.reservable() ? cell.count() : 0;
                }
            }
            return new ServiceSearch.Facets(total, divisions, spans, reservable);
        }
    }

    Cells of(String words, LocalDate today, Supplier<List<Cell>> count) {
        Key key = new Key(words.strip().toLowerCase(Locale.ROOT), today, version.current());
        return kept.get(key, unknown -> new Cells(count.get()));
    }
}
