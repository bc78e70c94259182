/**
 * The arrival ledger: every attempt with a bid, error and arrival with the database's time, written even where the attempt
 * itself is undone. Its bidder reads and keeps it as evidence; officers learn counts and times after the deadline.
 */
@NullMarked
package org.allmende.bid.arrival;

import org.jspecify.annotations.NullMarked;
