package org.allmende.bid.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.allmende.bid.BidShelf;
import org.allmende.bid.Bids;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DomainProblem;

/** The file of a pack that comes back: a form or an archive, for those alone who write the bid, while they can write it. */
@ApplicationScoped
public class BidPackShelf implements DocumentShelf {

    /** The most bytes of a pack that comes back: 100 MiB. What is larger is added to the bid itself. */
    public static final long MOST = Document.MOST;

    static final String ZIP = "application/zip";
    static final String HTML = "text/html";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private BidPacks packs;

    @Inject
    private Bids bids;

    @Inject
    private BidShelf bidShelf;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return packs.find(new BidPackId(subject)).isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return bids.get(packs.get(new BidPackId(subject)).bidId()).organisation();
    }

    @Override
    public String purpose() {
        return "bid-pack";
    }

    @Override
    public long mostTogether() {
        return 2 * MOST;
    }

    @Override
    public String mediaType(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(".zip")) {
            return ZIP;
        }
        if (small.endsWith(".html") || small.endsWith(".htm")) {
            return HTML;
        }
        if (small.endsWith(".xlsx")) {
            return XLSX;
        }
        throw new DomainProblem("BID_PACK_KIND", name);
    }

    @Override
    public void demandWrite(UUID subject) {
        bidShelf.demandWrite(packs.get(new BidPackId(subject)).bidId().value());
    }

    @Override
    public void demandRead(Document document) {
        access.demand(Permission.DRAFT_BID, owner(document.subject()));
    }
}
