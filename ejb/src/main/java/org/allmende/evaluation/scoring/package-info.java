/**
 * The arithmetic of an evaluation: exact fractions from prices and marks to ranks, with the working shown, and warnings of
 * what a formula and weights can do. Pure computation: it decides nothing, stores nothing and rounds only for showing.
 */
@NullMarked
package org.allmende.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
