package org.allmende.bid.pack;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;

/** Takes away every quarter of an hour the packs from which nobody will choose any more. */
@Singleton
public class LeftPacks {

    private static final Logger LOG = Logger.getLogger(LeftPacks.class.getName());

    @Inject
    private BidPacks packs;

    @Inject
    private RemoveLeftPack removeLeftPack;

    /** One that cannot be taken away keeps no other waiting, and is tried again. */
    @Schedule(hour = "*", minute = "7/15", persistent = false, info = "left packs of bids")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void takeAway() {
        for (BidPackId left : packs.left()) {
            try {
                Acting.run(Actor.process("BidPacks/removeLeftPack"), () -> removeLeftPack.remove(left));
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "the left pack " + left + " could not be taken away");
            }
        }
    }
}
