/**
 * What a contract brings about: reports with evidence, verification by council and users (never by the provider), and payment
 * for verified outcomes within the caps.
 */
@NullMarked
package org.allmende.outcome;

import org.jspecify.annotations.NullMarked;
