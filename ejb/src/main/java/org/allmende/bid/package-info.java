/**
 * Bids: written as drafts that only their organisation reads, sealed at submission, counted by the database's clock, opened
 * by two officers after the deadline.
 */
@NullMarked
package org.allmende.bid;

import org.jspecify.annotations.NullMarked;
