package org.allmende.outcome.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.allmende.identity.PersonId;
import org.allmende.outcome.Verifier;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Sha256;
import org.junit.jupiter.api.Test;

class SpotCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00.123456Z");
    private static final PersonId SOMEBODY = new PersonId(Ids.next());

    @Test
    void twentyNineAreTheFewestThatMissOneInTenLessThanOnceInTwenty() {
        assertThat(Math.pow(0.9, SpotCheckRule.MOST)).isLessThan(0.05);
        assertThat(Math.pow(0.9, SpotCheckRule.MOST - 1)).isGreaterThan(0.05);
        assertThat(SpotCheckRule.size(7)).isEqualTo(7);
        assertThat(SpotCheckRule.size(5000)).isEqualTo(29);
    }

    @Test
    void theSeedIsComputedFromWhatIsPublished() {
        ReportFingerprint made = ReportFingerprint.of("AL-K-2026-0001-M2", 1, 40, "A list", List.of("bb", "aa"), NOW);
        assertThat(made.fingerprint())
                .isEqualTo(Sha256.hex("AL-K-2026-0001-M2\n1\n40\n" + Sha256.hex("A list") + "\naa\nbb"));
        assertThat(made.seed()).isEqualTo(Sha256.hex("2026-03-31T10:00:00.123456Z\n" + made.fingerprint()));
    }

    @Test
    void anythingElseThatIsReportedMakesAnotherSeed() {
        ReportFingerprint made = ReportFingerprint.of("M", 1, 40, "A list", List.of("aa"), NOW);
        assertThat(List.of(
                        ReportFingerprint.of("N", 1, 40, "A list", List.of("aa"), NOW),
                        ReportFingerprint.of("M", 2, 40, "A list", List.of("aa"), NOW),
                        ReportFingerprint.of("M", 1, 41, "A list", List.of("aa"), NOW),
                        ReportFingerprint.of("M", 1, 40, "A lust", List.of("aa"), NOW),
                        ReportFingerprint.of("M", 1, 40, "A list", List.of(), NOW),
                        ReportFingerprint.of("M", 1, 40, "A list", List.of("aa"), NOW.plusNanos(1000))))
                .extracting(ReportFingerprint::seed)
                .doesNotContain(made.seed())
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyWholeOutcomesAreClaimable() {
        ResultCount count = new ResultCount(3, 1, new BigDecimal("4.50"), new BigDecimal("2.99"));
        assertThat(count.claimable()).isEqualTo(2);
        assertThat(count.isCut()).isTrue();
        assertThat(new ResultCount(1, 0, BigDecimal.TEN, new BigDecimal("10.00")).isCut())
                .isFalse();
    }

    @Test
    void whoDoesNotConfirmSaysWhatIsMissing() {
        assertThatThrownBy(() -> tick(Verifier.USERS, 4, false, " "))
                .isInstanceOf(DomainProblem.class)
                .extracting(problem -> ((DomainProblem) problem).code())
                .isEqualTo("SPOT_CHECK_NEEDS_WORDS");
        SpotCheckTick tick = tick(Verifier.USERS, 4, false, " no entry ");
        assertThat(tick.words()).isEqualTo("no entry");
        tick.write(new Tick(4, true, ""), SOMEBODY, NOW);
        assertThat(tick.confirmed()).isTrue();
    }

    @Test
    void eachSeatsShareIsItsOwn() {
        List<SpotCheckTick> ticks = List.of(
                tick(Verifier.COUNCIL, 1, true, ""),
                tick(Verifier.COUNCIL, 2, false, "no date"),
                tick(Verifier.COUNCIL, 3, true, ""),
                tick(Verifier.USERS, 1, true, ""));
        Finding council = Finding.of(Verifier.COUNCIL, ticks);
        assertThat(council).isEqualTo(new Finding(Verifier.COUNCIL, 3, 1));
        assertThat(council.percentNotConfirmed()).isEqualTo(33);
        assertThat(Finding.of(Verifier.USERS, ticks)).isEqualTo(new Finding(Verifier.USERS, 1, 0));
        assertThat(Finding.of(Verifier.USERS, List.of()).percentNotConfirmed()).isZero();
    }

    private static SpotCheckTick tick(Verifier verifier, int number, boolean confirmed, String words) {
        return new SpotCheckTick(Ids.next(), verifier, new Tick(number, confirmed, words), SOMEBODY, NOW);
    }
}
