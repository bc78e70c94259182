package org.allmende.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.extension.ExtensionOption;
import org.junit.jupiter.api.Test;

/** Worked by hand: from 1 April 2026 to 31 March 2030, 1,461 days; with one option of twelve months 1,826, of which a tenth is 182.6. */
class ExtensionLawTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final LocalDate END = LocalDate.of(2030, 3, 31);

    @Test
    void section75Subsection2bAsksForANoticeAboveTenPerCentOfTheMaximumTermProvidedForOnAward() {
        LocalDate longest = END.plusYears(1);
        assertThat(ExtensionLaw.isMoreThanATenth(START, END, END.plusDays(182), longest))
                .isFalse();
        assertThat(ExtensionLaw.isMoreThanATenth(START, END, END.plusDays(183), longest))
                .isTrue();
        assertThat(ExtensionLaw.isMoreThanATenth(START, END, longest, longest)).isTrue();
        assertThat(ExtensionLaw.isMoreThanATenth(START, END, END.plusDays(183), END.plusYears(2)))
                .isFalse();
    }

    @Test
    void walksTheWholeGraph() {
        Map<ExtensionStatus, Set<ExtensionStatus>> graph = new EnumMap<>(ExtensionStatus.class);
        graph.put(
                ExtensionStatus.PROPOSED,
                Set.of(ExtensionStatus.EXERCISED, ExtensionStatus.WITHDRAWN, ExtensionStatus.LAPSED));
        for (ExtensionStatus from : ExtensionStatus.values()) {
            Set<ExtensionStatus> targets = graph.getOrDefault(from, Set.of());
            assertThat(from.isOpen()).isEqualTo(!targets.isEmpty());
            for (ExtensionStatus target : ExtensionStatus.values()) {
                if (targets.contains(target)) {
                    assertThat(from.to(target)).isEqualTo(target);
                } else {
                    assertThatThrownBy(() -> from.to(target)).isInstanceOf(DomainProblem.class);
                }
            }
        }
    }

    @Test
    void anOptionHasFiguresThatMakeSenseAndLastsAsOftenAsItSays() {
        assertThatThrownBy(() -> new ExtensionOption(0, 12, 90)).hasMessageContaining("EXTENSION_TIMES");
        assertThatThrownBy(() -> new ExtensionOption(1, 121, 90)).hasMessageContaining("EXTENSION_MONTHS");
        assertThatThrownBy(() -> new ExtensionOption(1, 12, 0)).hasMessageContaining("EXTENSION_NOTICE_DAYS");
        assertThat(new ExtensionOption(2, 12, 90).extended(END, 2)).isEqualTo(LocalDate.of(2032, 3, 31));
        assertThat(new ExtensionOption(2, 12, 90)).isEqualTo(new ExtensionOption(2, 12, 90));
    }
}
