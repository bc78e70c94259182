/**
 * What a bidder must show in a reserved procedure: that it is a public service mutual, or a supported employment provider. It is
 * part of the bid and sealed with it.
 */
@NullMarked
package org.allmende.bid.reserved;

import org.jspecify.annotations.NullMarked;
