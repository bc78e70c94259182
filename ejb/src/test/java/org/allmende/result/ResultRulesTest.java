package org.allmende.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.contract.ContractId;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final ResultRules RULES = new ResultRules(
            Map.of(1, UUID.randomUUID()), Set.of(), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 11, 28));

    private static ReportedResult result(int metric, LocalDate day) {
        return new ReportedResult(7, metric, "R", "P", day, BigDecimal.ONE, "", ResultKind.RESULT);
    }

    private static ResultImport opened() {
        return new ResultImport(new ContractId(UUID.randomUUID()), "Amira", NOW);
    }

    private static void assertProblem(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-04-01, ''",
        "1, 2026-11-28, ''",
        "1, 2026-03-31, RESULT_DAY_OUTSIDE",
        "1, 2026-11-29, RESULT_DAY_OUTSIDE",
        "2, 2026-04-01, RESULT_METRIC_UNKNOWN",
    })
    void aResultIsOfAMetricAndWithinTheTerm(int metric, LocalDate day, String code) {
        assertThat(RULES.fault(result(metric, day)).map(ResultFault::code).orElse(""))
                .isEqualTo(code);
    }

    @Test
    void forAMetricWhoseKeysWereErasedNothingMoreIsTaken() {
        UUID erased = UUID.randomUUID();
        LocalDate first = LocalDate.of(2026, 4, 1);
        ResultRules one = new ResultRules(
                Map.of(1, erased, 2, UUID.randomUUID()), Set.of(erased), first, LocalDate.of(2026, 11, 28));
        assertThat(one.fault(result(1, first)).map(ResultFault::code)).contains("RESULT_METRIC_ERASED");
        assertThat(one.fault(result(2, first))).isEmpty();
        one.requireOpen();
        ResultRules all = new ResultRules(Map.of(1, erased), Set.of(erased), first, first);
        assertProblem(all::requireOpen, "RESULTS_KEYS_ERASED");
    }

    @Test
    void ofManyFaultsTheFirstHundredAreKeptAndAllAreCounted() {
        ResultFaults faults = new ResultFaults();
        IntStream.range(0, 250).forEach(line -> faults.add(ResultFault.of(line + 2L, "day", "RESULT_DAY", "x")));
        assertThat(faults.count()).isEqualTo(250);
        assertThat(faults.first()).hasSize(100).first().matches(fault -> fault.line() == 2);
        faults.addWhole(new DomainProblem("IMPORT_ENCODING"));
        assertThat(faults.first()).hasSize(100).first().matches(fault -> fault.line() == 0);
    }

    /** RFC 4231, test case 2. */
    @Test
    void theHashIsHmacSha256() {
        assertThat(HexFormat.of()
                        .formatHex(new PersonHash("Jefe".getBytes(StandardCharsets.UTF_8))
                                .of("what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void aPersonIsTheSameWithinAContractAndAnotherInTheNext() {
        PersonHash one = new PersonHash(new byte[] {1});
        assertThat(one.of("Ren\u00e9")).isEqualTo(one.of("Rene\u0301")).isNotEqualTo(one.of("Rene"));
        assertThat(one.of("P")).isNotEqualTo(new PersonHash(new byte[] {2}).of("P"));
    }

    @Test
    void aFileIsTakenWithItsCounts() {
        ResultImport opened = opened();
        opened.imported("r.csv", "ab", 10, 4, NOW);
        assertThat(opened.status()).isEqualTo(ResultImportStatus.IMPORTED);
        assertThat(opened.counts().known()).isEqualTo(6);
        assertThat(opened.endedAt()).contains(NOW);
    }

    @Test
    void aFileIsRefusedOrGivenUpWithoutAnythingTaken() {
        ResultImport refused = opened();
        refused.refused("r.csv", "ab", 10, 3, NOW);
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.counts()).isEqualTo(new ResultImport.Counts(10, 0, 3));
        assertThat(refused.counts().known()).isZero();
        ResultImport discarded = opened();
        discarded.discard(NOW);
        assertThat(discarded.status()).isEqualTo(ResultImportStatus.DISCARDED);
        assertProblem(() -> opened().imported("r.csv", "ab", 0, 0, NOW), "RESULTS_NONE");
    }

    @ParameterizedTest
    @EnumSource(ResultImportStatus.class)
    void fromWhatHasEndedNoWayLeadsOn(ResultImportStatus from) {
        for (ResultImportStatus target : ResultImportStatus.values()) {
            if (from == ResultImportStatus.OPEN && target != ResultImportStatus.OPEN) {
                assertThat(from.to(target)).isEqualTo(target);
            } else {
                assertProblem(() -> from.to(target), "RESULTS_IMPORT_ENDED");
            }
        }
    }
}
