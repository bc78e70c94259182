package org.allmende.challenge;

import static org.allmende.challenge.ProtectiveRoute.LIGHT_TOUCH;
import static org.allmende.challenge.ProtectiveRoute.RESERVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and columns of S.I. 2024/692 Sch 1, table 1. */
class ProtectiveRouteTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest(name = "{1} ({0}): light touch {2}, reservable {3}")
    @CsvSource({
        "92511000, library services, true, true",
        "85312100, daycare services, true, true",
        "79995000, library management services, true, false",
        "98513310, home-help services, true, false",
        "90511000, refuse collection services, false, false",
    })
    void onlyWhatThisServiceAllowsIsPromised(String cpv, String name, boolean lightTouch, boolean reservable) {
        assertThat(ProtectiveRoute.of(cpv, DAY).contains(LIGHT_TOUCH)).isEqualTo(lightTouch);
        assertThat(ProtectiveRoute.of(cpv, DAY).contains(RESERVED)).isEqualTo(reservable);
        assertThat(ProtectiveRoute.of(cpv, DAY)).hasSizeGreaterThanOrEqualTo(3);
    }
}
