package org.allmende.evaluation.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.document.Document;
import org.allmende.document.DocumentShelf;
import org.allmende.identity.Access;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tenders;

/** The files of a bidder's answer: it brings and removes them until it answers; then they are read by whoever checks the bid. */
@ApplicationScoped
public class RequestShelf implements DocumentShelf {

    /** The most bytes of one file, 25 MiB. */
    public static final long MOST = 25L * 1024 * 1024;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private CheckTeam team;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return checks.find(new ComplianceCheckId(subject)).isPresent();
    }

    @Override
    public OrganisationId owner(UUID subject) {
        return bid(subject).organisation();
    }

    @Override
    public String purpose() {
        return "bid-request";
    }

    @Override
    public long most() {
        return MOST;
    }

    @Override
    public void demandWrite(UUID subject) {
        access.demand(Permission.ANSWER_BID_REQUEST, owner(subject));
        checks.get(new ComplianceCheckId(subject)).requireAnswerable(clock.now());
    }

    @Override
    public void demandRead(Document document) {
        Bid bid = bid(document.subject());
        ComplianceCheck check = checks.get(new ComplianceCheckId(document.subject()));
        boolean own = access.may(Permission.READ_ORGANISATION_FILES, bid.organisation());
        boolean answered = check.answeredAt().isPresent();
        if (!own && !(answered && team.mayRead(tenders.get(bid.tenderId()), bid.id()))) {
            throw new AccessRefused(Permission.READ_ORGANISATION_FILES);
        }
    }

    private Bid bid(UUID subject) {
        return bids.get(checks.get(new ComplianceCheckId(subject)).bidId());
    }
}
