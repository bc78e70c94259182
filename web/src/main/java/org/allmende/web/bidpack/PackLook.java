package org.allmende.web.bidpack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.allmende.bid.Bid;
import org.allmende.bid.pack.BidPack;
import org.allmende.bid.pack.BidPacks;
import org.allmende.bid.pack.PackComparison;
import org.allmende.bid.pack.PackComparisons;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** What came back, compared once in a request and forgotten with it: nothing of a pack stays in the server's memory. */
@RequestScoped
public class PackLook {

    @Inject
    private BidPacks packs;

    @Inject
    private PackComparisons comparisons;

    private boolean looked;
    private @Nullable PackComparison comparison;
    private @Nullable DomainProblem problem;

    Optional<BidPack> pack(Bid bid) {
        return packs.of(bid.id());
    }

    /** Whether a file of it has come in full. */
    boolean isThere(Bid bid) {
        return pack(bid).flatMap(pack -> packs.file(pack.id())).isPresent();
    }

    Optional<PackComparison> comparison(Bid bid) {
        look(bid);
        return Optional.ofNullable(comparison);
    }

    /** Why it cannot be read. */
    Optional<DomainProblem> problem(Bid bid) {
        look(bid);
        return Optional.ofNullable(problem);
    }

    private void look(Bid bid) {
        if (looked || !isThere(bid)) {
            return;
        }
        looked = true;
        try {
            comparison = comparisons.of(pack(bid).orElseThrow());
        } catch (DomainProblem unreadable) {
            problem = unreadable;
        }
    }
}
