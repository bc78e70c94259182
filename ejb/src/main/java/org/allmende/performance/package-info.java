/**
 * How a contract is performed: key performance indicators, the reviews that rate them, the provider's reply, notices of breach or poor
 * performance. What users and council verified of outcomes is the business of {@code outcome}; here it stands beside as fact.
 */
@NullMarked
package org.allmende.performance;

import org.jspecify.annotations.NullMarked;
