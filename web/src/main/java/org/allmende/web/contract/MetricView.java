package org.allmende.web.contract;

import java.math.BigDecimal;
import org.allmende.contract.OutcomeMetric;
import org.allmende.web.layout.OutcomeChart;

/**
 * A metric with what was reached.
 *
 * @param verified verified outcomes so far
 * @param net more than without the service; never negative
 * @param chart reached against target and what happens without the service, milestone by milestone, each summed up to its day
 */
public record MetricView(OutcomeMetric metric, BigDecimal verified, BigDecimal net, OutcomeChart chart) {}
