package org.allmende.publicnotice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmende.calendar.TenderSetting.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicNoticesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({"OPEN,s.21(1),reg 18", "COMPETITIVE_FLEXIBLE,s.21(1),reg 19", "BELOW_THRESHOLD,s.87(1),reg 24"})
    void aTenderNoticeIsUk4ByTheSectionOfItsProcedure(Procedure procedure, String section, String regulation) {
        PublicNotice notice = PublicNotices.tender(procedure, DAY);
        assertThat(notice.number()).isEqualTo("UK4");
        assertThat(notice.law())
                .isEqualTo("Procurement Act 2023 " + section + "; Procurement Regulations 2024 " + regulation);
    }

    @Test
    void belowTheThresholdTheLawKnowsNoNoticeOfAwardOrTermination() {
        assertThat(PublicNotices.award(Procedure.BELOW_THRESHOLD, DAY)).isEmpty();
        assertThat(PublicNotices.termination(Procedure.BELOW_THRESHOLD, DAY)).isEmpty();
        assertThat(PublicNotices.award(Procedure.OPEN, DAY).orElseThrow().number())
                .isEqualTo("UK6");
        assertThat(PublicNotices.termination(Procedure.OPEN, DAY).orElseThrow().number())
                .isEqualTo("UK12");
    }

    @Test
    void theTableHasEveryKindAndEveryNumberFrom1To17() {
        Set<String> numbers = Arrays.stream(NoticeKind.values())
                .map(kind -> PublicNotices.of(kind, DAY).number())
                .collect(Collectors.toSet());
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 17)
                        .mapToObj(number -> "UK" + number)
                        .toList());
    }

    @Test
    void whatIsOlderThanTheTableIsToldByItsFirstVersion() {
        assertThat(PublicNotices.tender(Procedure.OPEN, LocalDate.of(2020, 1, 1))
                        .number())
                .isEqualTo("UK4");
    }
}
