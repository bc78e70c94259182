/**
 * Changes of a published tender (Procurement Act 2023 s.31): other words and more time, said to everybody at one moment, with the old
 * words kept beside the new ones. After the deadline for bids there are none.
 */
@NullMarked
package org.allmende.tender.amendment;

import org.jspecify.annotations.NullMarked;
