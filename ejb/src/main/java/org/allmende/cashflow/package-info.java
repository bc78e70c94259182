/**
 * What a contract brings and costs month by month, reckoned from its own terms before it is signed, by each side for itself
 * alone.
 */
@NullMarked
package org.allmende.cashflow;

import org.jspecify.annotations.NullMarked;
