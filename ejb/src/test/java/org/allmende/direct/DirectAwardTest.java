package org.allmende.direct;

import static org.allmende.direct.DirectAwardBuilder.CALENDAR;
import static org.allmende.direct.DirectAwardBuilder.LIGHT_TOUCH;
import static org.allmende.direct.DirectAwardBuilder.NOW;
import static org.allmende.direct.DirectAwardBuilder.WHY;
import static org.allmende.direct.DirectAwardBuilder.aDirectAward;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DirectAwardTest {

    private static final Instant ENDS = Instant.parse("2026-03-11T23:59:59.999999Z");

    private final DirectAwardBuilder made = aDirectAward();

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).as(code).hasMessageContaining(code);
    }

    @Test
    void neitherAuthorNorProposerPublishes() {
        DirectAward award = made.draft();
        award.propose(made.colleague, NOW);
        refused("DIRECT_NEEDS_TWO_PEOPLE", () -> award.notify(made.author, 1, NOW));
        refused("DIRECT_NEEDS_TWO_PEOPLE", () -> award.notify(made.colleague, 1, NOW));
        refused("DIRECT_NEEDS_TWO_PEOPLE", () -> award.sendBack(made.author, 1, WHY));
        assertThat(award.isPublic()).isFalse();
    }

    @Test
    void whatIsProposedDoesNotChangeAndWhatIsProposedAnewIsReadAnew() {
        DirectAward award = made.proposed();
        refused("DIRECT_NOT_A_DRAFT", () -> award.rewrite(made.content()));
        refused("DIRECT_NOT_A_DRAFT", () -> award.propose(made.author, NOW));
        award.sendBack(made.colleague, 1, WHY);
        assertThat(award.course().sentBackBecause()).contains(WHY);
        award.rewrite(made.content());
        award.propose(made.author, NOW);
        assertThat(award.course().sentBackBecause()).isEmpty();
        refused("DIRECT_CHANGED", () -> award.notify(made.colleague, 1, NOW));
        award.notify(made.colleague, 2, NOW);
        assertThat(award.began()).contains(DirectAwardBuilder.TODAY);
        refused("DIRECT_NOT_A_DRAFT", () -> award.rewrite(made.content()));
    }

    @Test
    void standsStillEightWorkingDaysFromTheAwardNotice() {
        DirectAward award = made.awarded();
        assertThat(award.course().standstillLastDay()).contains(LocalDate.of(2026, 3, 11));
        assertThat(award.course().noContractUntil()).isEqualTo(ENDS);
        refused("STANDSTILL_NOT_OVER", () -> award.free(ENDS));
        award.free(ENDS.plusMillis(1));
        assertThat(award.status()).isEqualTo(DirectStatus.FREE);
    }

    @Test
    void withoutAStandstillNoContractComesBeforeTheTransparencyNotice() {
        DirectAward award = aDirectAward().of(LIGHT_TOUCH).standstill(0).awarded();
        assertThat(award.course().standstillEnds()).isEmpty();
        assertThat(award.course().noContractUntil()).isEqualTo(NOW);
        assertThat(award.course().takesObjections(NOW.plusSeconds(61))).isFalse();
        award.free(NOW.plusSeconds(61));
        assertThat(award.status()).isEqualTo(DirectStatus.FREE);
    }

    @Test
    void anObjectionStopsTheAwardNotice() {
        DirectAward award = made.notified();
        award.suspend(NOW.plusSeconds(1));
        refused("DIRECT_OBJECTION_OPEN", () -> award.award(made.author, CALENDAR, NOW.plusSeconds(60)));
        award.lift(CALENDAR, NOW.plusSeconds(2));
        award.award(made.author, CALENDAR, NOW.plusSeconds(60));
        assertThat(award.course().noContractUntil()).isEqualTo(ENDS);
    }

    @Test
    void anObjectionInTheLastInstantHoldsTheContractToTheNextWorkingDay() {
        DirectAward award = made.awarded();
        award.suspend(ENDS);
        refused("DIRECT_OBJECTION_OPEN", () -> award.free(ENDS.plusSeconds(1)));
        award.lift(CALENDAR, Instant.parse("2026-03-13T12:00:00Z"));
        Instant held = London.endOf(LocalDate.of(2026, 3, 15));
        assertThat(award.course().noContractUntil()).isEqualTo(held);
        refused("STANDSTILL_NOT_OVER", () -> award.free(held));
        award.free(held.plusMillis(1));
    }

    @Test
    void noObjectionAfterTheStandstillNorBeforeTheNotice() {
        refused("DIRECT_NOT_OPEN_TO_OBJECTIONS", () -> made.awarded().suspend(ENDS.plusMillis(1)));
        refused("DIRECT_NOT_OPEN_TO_OBJECTIONS", () -> made.proposed().suspend(NOW));
    }

    @Test
    void isWithdrawnWithReasonsUntilTheContractIsConcluded() {
        DirectAward award = made.notified();
        refused("DIRECT_REASONS_LENGTH", () -> award.withdraw("No.", NOW));
        award.suspend(NOW.plusSeconds(1));
        award.withdraw(WHY, NOW.plusSeconds(2));
        assertThat(award.course().isSuspended()).isFalse();
        DirectAward done = made.awarded();
        done.free(ENDS.plusMillis(1));
        done.conclude(ENDS.plusSeconds(9));
        refused("DIRECT_STEP_NOT_POSSIBLE", () -> done.withdraw(WHY, ENDS.plusSeconds(10)));
    }
}
