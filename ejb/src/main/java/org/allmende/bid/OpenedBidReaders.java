package org.allmende.bid;

import org.allmende.identity.Actor;

/**
 * Who of a council reads an opened bid. Bids ask, evaluation answers: it alone knows who has declared which conflict, and what
 * the panel has done since the opening.
 */
public interface OpenedBidReaders {

    /** Whether the reader may read the files of this bid, which two officers have opened. */
    boolean include(Actor reader, Bid bid);
}
