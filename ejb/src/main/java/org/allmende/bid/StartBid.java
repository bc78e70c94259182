package org.allmende.bid;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.bid.team.BidPartners;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.phase.Shortlists;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * An organisation begins to write: its first version, one that will replace a sent one, or anew after taking it back. A second
 * call finds what the first has begun.
 *
 * <p>Errors: {@code TENDER_NOT_OPEN_FOR_BIDS}, {@code TENDER_DEADLINE_PASSED}, {@code BID_BY_THE_BUYER}, {@code BID_NOT_INVITED},
 * {@code BID_BY_PARTNER} where it has joined somebody else's bid.
 */
@Stateless
@UseCase
@Requires(Permission.DRAFT_BID)
public class StartBid {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private Shortlists shortlists;

    @Inject
    private BidPartners partners;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<BidStarted> started;

    /** Which tender, for which organisation of the acting person. */
    public record Command(TenderId tender, OrganisationId organisation) {}

    public BidId start(Command c) {
        access.to(c.organisation());
        Tender tender = tenders.get(c.tender());
        if (tender.councilId().equals(c.organisation())) {
            throw new DomainProblem("BID_BY_THE_BUYER");
        }
        if (!shortlists.isInvited(tender, c.organisation())) {
            throw new DomainProblem("BID_NOT_INVITED");
        }
        if (partners.hasJoined(tender.id(), c.organisation())) {
            throw new DomainProblem("BID_BY_PARTNER");
        }
        Instant now = databaseClock.now();
        Bid.requireOpen(tender, now);
        Bid bid = existing(c, tender, now).orElseGet(() -> fresh(c, tender, now));
        if (drafts.read(bid.id()).isEmpty()) {
            drafts.save(bid.id(), BidContent.EMPTY.withTeam(workspace.standing(bid)));
        }
        return bid.id();
    }

    private Optional<Bid> existing(Command c, Tender tender, Instant now) {
        Optional<Bid> known = bids.of(c.tender(), c.organisation());
        known.filter(bid -> bid.status() == BidStatus.WITHDRAWN).ifPresent(bid -> bid.writeAgain(tender, now));
        return known;
    }

    private Bid fresh(Command c, Tender tender, Instant now) {
        Bid bid = new Bid(references.next("B"), tender, c.organisation(), now);
        bids.add(bid);
        started.fire(new BidStarted(bid.id(), tender.id(), now));
        return bid;
    }
}
