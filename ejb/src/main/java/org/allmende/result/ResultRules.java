package org.allmende.result;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.contract.Contract;
import org.allmende.contract.OutcomeMetric;
import org.allmende.shared.DomainProblem;

/**
 * What a contract says about a result: its metric is one of the contract's, its day lies in the term and not after today.
 *
 * @param metrics by their numbers
 * @param closed metrics whose keys of people were erased: nothing more is taken for them
 * @param first day of the term
 * @param last day of the term, or today where that comes first
 */
record ResultRules(Map<Integer, UUID> metrics, Set<UUID> closed, LocalDate first, LocalDate last) {

    static ResultRules of(Contract contract, Set<UUID> closed, LocalDate today) {
        return new ResultRules(
                contract.metrics().stream().collect(Collectors.toMap(OutcomeMetric::number, metric -> metric.id()
                        .value())),
                closed,
                contract.startsOn(),
                today.isBefore(contract.endsOn()) ? today : contract.endsOn());
    }

    /** {@code RESULTS_CONTRACT_NOT_SIGNED} before both sides have signed. */
    static void requireSigned(Contract contract) {
        if (!contract.isPublic()) {
            throw new DomainProblem("RESULTS_CONTRACT_NOT_SIGNED");
        }
    }

    /** {@code RESULTS_KEYS_ERASED} where the keys of all its people were erased: nothing more is taken under it. */
    void requireOpen() {
        if (closed.containsAll(metrics.values())) {
            throw new DomainProblem("RESULTS_KEYS_ERASED");
        }
    }

    /** {@code RESULT_METRIC_UNKNOWN(number, metrics)}, {@code RESULT_METRIC_ERASED(number)} or {@code RESULT_DAY_OUTSIDE(day, first, last)}. */
    Optional<ResultFault> fault(ReportedResult result) {
        if (!metrics.containsKey(result.metric())) {
            return Optional.of(ResultFault.of(
                    result.line(),
                    ResultColumn.METRIC.head(),
                    "RESULT_METRIC_UNKNOWN",
                    result.metric(),
                    metrics.size()));
        }
        if (closed.contains(metrics.get(result.metric()))) {
            return Optional.of(
                    ResultFault.of(result.line(), ResultColumn.METRIC.head(), "RESULT_METRIC_ERASED", result.metric()));
        }
        if (result.day().isBefore(first) || result.day().isAfter(last)) {
            return Optional.of(ResultFault.of(
                    result.line(),
                    ResultColumn.DAY.head(),
                    "RESULT_DAY_OUTSIDE",
                    result.day().toString(),
                    first.toString(),
                    last.toString()));
        }
        return Optional.empty();
    }
}
