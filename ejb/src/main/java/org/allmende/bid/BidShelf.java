package org.allmende.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tenders;

/** The files of a bid: its organisation and those that have joined it write and read them; after the opening those read them whom the evaluation names. */
@ApplicationScoped
public class BidShelf implements DocumentShelf {

    /** What the files of bids are for. */
    public static final String PURPOSE = "bid";

    private static final long MEGABYTE = 1024L * 1024;

    /** The most bytes of one file; an operator may set less by {@code allmende.bid.file.megabytes}. */
    public static final long MOST =
            Math.min(Document.LARGEST, Integer.getInteger("allmende.bid.file.megabytes", 2048) * MEGABYTE);

    /** The most bytes of all files of a draft; an operator sets another by {@code allmende.bid.megabytes}. */
    private static final long MOST_TOGETHER = Integer.getInteger("allmende.bid.megabytes", 10 * 1024) * MEGABYTE;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private Tenders tenders;

    @Inject
    private OpenedBidReaders readers;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private BidWorkspace workspace;

    @Override
    public boolean knows(UUID subject) {
        return entityManager.find(Bid.class, subject) != null;
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return bids.get(new BidId(subject)).organisation();
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public long mostTogether() {
        return MOST_TOGETHER;
    }

    @Override
    public void demandWrite(UUID subject) {
        Bid bid = bids.get(new BidId(subject));
        workspace.demand(Permission.DRAFT_BID, bid);
        Bid.requireOpen(tenders.get(bid.tenderId()), databaseClock.now());
        if (drafts.savedAt(new BidId(subject)).isEmpty()) {
            throw new DomainProblem("BID_HAS_NO_DRAFT");
        }
    }

    @Override
    public void demandRead(Document document) {
        Bid bid = bids.get(new BidId(document.subject()));
        boolean own = workspace.may(Permission.READ_ORGANISATION_FILES, bid);
        if (!own && !(wasOpened(bid, document) && readers.include(Acting.current(), bid))) {
            throw new AccessRefused(Permission.READ_ORGANISATION_FILES);
        }
    }

    private boolean wasOpened(Bid bid, Document document) {
        return bids.opened(bid.id()).stream()
                .flatMap(opened -> opened.content().documents().stream())
                .anyMatch(file -> file.document().equals(document.id()));
    }
}
