package org.allmende.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The numbers beside the list of services. */
class ServiceCountsTest {

    private static final ServiceCounts.Cells CELLS = new ServiceCounts.Cells(List.of(
            new ServiceCounts.Cell("92", ExpirySpan.YEAR, true, 3),
            new ServiceCounts.Cell("92", ExpirySpan.NEVER, false, 5),
            new ServiceCounts.Cell("85", ExpirySpan.YEAR, true, 7)));

    @Test
    void aChoiceLeavesWhatHoldsAllOfIt() {
        ServiceSearch.Facets facets =
                CELLS.facets(new ServiceSearch.Question("library", "92", ExpirySpan.YEAR, false, 1));
        assertThat(facets.total()).isEqualTo(3);
        assertThat(facets.divisions()).containsOnlyKeys("92");
        assertThat(facets.reservable()).isEqualTo(3);
        assertThat(CELLS.facets(ServiceSearch.Question.all(4)).total()).isEqualTo(15);
        assertThat(CELLS.facets(new ServiceSearch.Question("", "", null, true, 1))
                        .spans())
                .containsOnlyKeys(ExpirySpan.YEAR)
                .containsEntry(ExpirySpan.YEAR, 10L);
        assertThat(CELLS.facets(new ServiceSearch.Question("", "60", null, false, 1))
                        .total())
                .isZero();
    }

    /** Kinds and ends are two ways to divide the same services. */
    @Property
    void everyDivisionAddsUpToTheTotal(@ForAll("cells") List<ServiceCounts.Cell> cells, @ForAll boolean reservable) {
        ServiceSearch.Facets facets =
                new ServiceCounts.Cells(cells).facets(new ServiceSearch.Question("", "", null, reservable, 1));
        assertThat(sum(facets.divisions().values())).isEqualTo(facets.total());
        assertThat(sum(facets.spans().values())).isEqualTo(facets.total());
        assertThat(facets.reservable()).isLessThanOrEqualTo(facets.total());
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    @Provide
    Arbitrary<List<ServiceCounts.Cell>> cells() {
        return Combinators.combine(
                        Arbitraries.of("55", "85", "92"),
                        Arbitraries.of(ExpirySpan.class),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1, 10_000))
                .as(ServiceCounts.Cell::new)
                .list()
                .ofMaxSize(40);
    }
}
