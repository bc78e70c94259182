package org.allmende.correction;

import java.math.BigDecimal;

/**
 * One single result, and what is right of it.
 *
 * @param key the provider's own of the result
 * @param becomes the right quantity in the metric's unit; 0 where it was not reached at all
 */
public record CorrectedResult(String key, BigDecimal becomes) {}
