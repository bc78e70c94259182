package org.allmende.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.contract.ContractId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PerformanceNoticeTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    private final PersonId manager = new PersonId(Ids.next());

    @Test
    void thirtyDaysBeginWithTheDayOnWhichItApplies() {
        PerformanceNotice notice = notice(words(NoticeGround.POOR_PERFORMANCE, APPLIED, APPLIED, null, null));
        assertThat(notice.deadline().at()).isEqualTo(London.endOf(LocalDate.of(2026, 3, 30)));
        assertThat(notice.noteOverdue(notice.deadline().at())).isFalse();
        assertThat(notice.isLate(notice.deadline().at().plusSeconds(1))).isTrue();
        assertThat(notice.noteOverdue(notice.deadline().at().plusSeconds(1))).isTrue();
        assertThat(notice.noteOverdue(notice.deadline().at().plusSeconds(2))).isFalse();
        notice.publish(manager, notice.deadline().at().plusSeconds(3));
        assertThat(notice.isPublic()).isTrue();
        assertProblem("NOTICE_PUBLISHED_ALREADY", () -> notice.publish(manager, NOW));
    }

    @Test
    void lightTouchIsExemptAndNoDayLiesAhead() {
        NoticeWords words = words(NoticeGround.POOR_PERFORMANCE, APPLIED, APPLIED, null, null);
        assertProblem(
                "NOTICE_LIGHT_TOUCH",
                () -> new PerformanceNotice(new ContractId(Ids.next()), 1, true, words, manager, NOW));
        assertProblem(
                "NOTICE_DAY_AHEAD",
                () -> notice(
                        words(NoticeGround.POOR_PERFORMANCE, London.dayOf(NOW).plusDays(1), APPLIED, null, null)));
        assertProblem(
                "NOTICE_SINCE_LATER",
                () -> notice(words(NoticeGround.POOR_PERFORMANCE, APPLIED, APPLIED.plusDays(1), null, null)));
    }

    @Test
    void damagesAndSettlementsNameTheirMoneyAndWhy() {
        assertProblem("NOTICE_NEEDS_MONEY", () -> notice(words(NoticeGround.DAMAGES, APPLIED, APPLIED, null, null)));
        assertProblem(
                "NOTICE_NEEDS_BASIS",
                () -> notice(words(NoticeGround.SETTLEMENT, APPLIED, APPLIED, Money.pounds(1), " ")));
        assertProblem(
                "NOTICE_NEEDS_BASIS",
                () -> notice(words(NoticeGround.PARTIAL_TERMINATION, APPLIED, APPLIED, null, "the contract")));
        assertThat(notice(words(NoticeGround.DAMAGES, APPLIED, APPLIED, Money.pounds("1200.50"), "Clause 9"))
                        .amount())
                .contains(Money.pounds("1200.50"));
    }

    private PerformanceNotice notice(NoticeWords words) {
        return new PerformanceNotice(new ContractId(Ids.next()), 1, false, words, manager, NOW);
    }

    private static NoticeWords words(
            NoticeGround ground, LocalDate applied, LocalDate since, @Nullable Money amount, @Nullable String basis) {
        return new NoticeWords(
                ground,
                applied,
                "Open at four",
                "Closed",
                "No homework club",
                since,
                true,
                "None",
                "Twice",
                "None",
                amount,
                basis);
    }

    private static void assertProblem(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
