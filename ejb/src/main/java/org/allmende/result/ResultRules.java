package org.allmende.result;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.contract.Contract;
import org.allmende.contract.OutcomeMetric;
import org.allmende.shared.DomainProblem;

/**
 * What a contract says about a result: its metric is one of the contract's, its day lies in the term and not after today.
 *
 * @param metrics by their numbers
 * @param first day of the term
 * @param last day of the term, or today where that comes first
 */
record ResultRules(Map<Integer, UUID> metrics, LocalDate first, LocalDate last) {

    static ResultRules of(Contract contract, LocalDate today) {
        return new ResultRules(
                contract.metrics().stream().collect(Collectors.toMap(OutcomeMetric::number, metric -> metric.id()
                        .value())),
                contract.startsOn(),
                today.isBefore(contract.endsOn()) ? today : contract.endsOn());
    }

    /** {@code RESULTS_CONTRACT_NOT_SIGNED} before both sides have signed. */
    static void requireSigned(Contract contract) {
        if (!contract.isPublic()) {
            throw new DomainProblem("RESULTS_CONTRACT_NOT_SIGNED");
        }
    }

    /** {@code RESULT_METRIC_UNKNOWN(number, metrics)} or {@code RESULT_DAY_OUTSIDE(day, first, last)}. */
    Optional<ResultFault> fault(ReportedResult result) {
        if (!metrics.containsKey(result.metric())) {
            return Optional.of(ResultFault.of(
                    result.line(),
                    ResultColumn.METRIC.head(),
                    "RESULT_METRIC_UNKNOWN",
                    result.metric(),
                    metrics.size()));
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
