/**
 * Awards: who gets the contract and why, what every bidder is told at the same instant, the public notice and the standstill
 * that follows it.
 */
@NullMarked
package org.allmende.award;

import org.jspecify.annotations.NullMarked;
