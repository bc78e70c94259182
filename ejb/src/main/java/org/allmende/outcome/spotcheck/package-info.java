/**
 * Single results of a report that the verifiers check one by one: drawn by a seed that nobody chooses and everybody can compute, and
 * checked by council and users apart from each other, each with the same drawn results and one vote.
 */
@NullMarked
package org.allmende.outcome.spotcheck;

import org.jspecify.annotations.NullMarked;
