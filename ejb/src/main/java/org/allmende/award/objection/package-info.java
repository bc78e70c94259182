/**
 * Objections to an award in its standstill, which the Procurement Act 2023 calls challenges. Lodged by a bidder whose bid was
 * assessed, each suspends the award until another officer than the one who decided it has answered, the bidder takes it back, or
 * a court has ended it. Who objects is read by the council and the bidder alone; everybody reads that the award is suspended.
 */
@NullMarked
package org.allmende.award.objection;

import org.jspecify.annotations.NullMarked;
