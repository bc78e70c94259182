package org.allmende.bid.pack;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;

/** A pack goes from which nobody has chosen in {@link BidPacks#LEFT_ALONE}, or before the deadline. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class RemoveLeftPack {

    @Inject
    private Access access;

    @Inject
    private BidPacks packs;

    public void remove(BidPackId id) {
        access.toProcess();
        packs.findLocked(id).ifPresent(packs::end);
    }
}
