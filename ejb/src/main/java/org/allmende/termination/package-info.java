/**
 * The end of a contract before its last day: by agreement, by a break clause, for breach, or by the term that s.78 implies. Two officers for
 * what the council does alone, the provider heard before. Procurement Act 2023 ss.78-80, Procurement Regulations 2024 reg 41.
 */
@NullMarked
package org.allmende.termination;

import org.jspecify.annotations.NullMarked;
