/**
 * Outcome contracts: drafted from an award after the standstill, offered with a fixed text, signed by both sides, with the
 * metrics, caps and milestones by which the council pays.
 */
@NullMarked
package org.allmende.contract;

import org.jspecify.annotations.NullMarked;
