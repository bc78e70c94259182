package org.allmende.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.allmende.document.Documents;
import org.allmende.identity.PersonId;
import org.allmende.sealing.Passphrase;
import org.allmende.sealing.TenderKeys;
import org.allmende.sealing.TenderOpener;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;

/**
 * Makes the sealed bids of a tender readable, for two officers who together hold the key. To be called within the use case
 * that opens; that use case checks who acts, moves the tender on and tells the story.
 *
 * <p>Errors: {@code TENDER_NOT_CLOSED}, {@code TENDER_DEADLINE_NOT_REACHED(deadline)}, {@code OPENING_PASSPHRASE_WRONG},
 * {@code OPENING_NEEDS_TWO_OFFICERS}, {@code OFFICER_HOLDS_NO_SHARE}.
 */
@ApplicationScoped
public class BidOpening {

    /** Stored as the reason of a bid that had been changed after its sealing, and is therefore not considered. */
    public static final String DAMAGED = "SEAL_BROKEN";

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private SealedBids sealedBids;

    @Inject
    private Documents documents;

    @Inject
    private TenderKeys tenderKeys;

    @Inject
    private DatabaseClock databaseClock;

    /** What the opening brought: bids that are readable now, and bids whose seal is broken. */
    public record Opened(List<BidId> readable, List<BidId> damaged) {

        public Opened {
            readable = List.copyOf(readable);
            damaged = List.copyOf(damaged);
        }
    }

    /** The first of two steps in two sessions: the officer's share is passed on to the colleagues, encrypted to them alone. */
    public void begin(TenderId tender, PersonId officer, String passphrase) {
        requireClosed(tender);
        tenderKeys.pass(tender, officer, Passphrase.of(passphrase));
    }

    /** The officers who have taken the first step. */
    public List<PersonId> begunBy(TenderId tender) {
        return tenderKeys.passedBy(tender);
    }

    /** The second step: another officer opens. */
    public Opened finish(TenderId tender, PersonId secondOfficer, String passphrase) {
        requireClosed(tender);
        return open(tender, tenderKeys.join(tender, secondOfficer, Passphrase.of(passphrase)));
    }

    /** Both officers at one desk. */
    public Opened open(TenderId tender, PersonId first, String firstWords, PersonId second, String secondWords) {
        requireClosed(tender);
        return open(
                tender, tenderKeys.join(tender, first, Passphrase.of(firstWords), second, Passphrase.of(secondWords)));
    }

    private void requireClosed(TenderId id) {
        Tender tender = tenders.getLocked(id);
        if (tender.status() != TenderStatus.CLOSED) {
            throw new DomainProblem("TENDER_NOT_CLOSED");
        }
        tender.deadline()
                .filter(deadline -> !deadline.passed(databaseClock.now()))
                .ifPresent(deadline -> {
                    throw new DomainProblem("TENDER_DEADLINE_NOT_REACHED", deadline.at());
                });
    }

    private Opened open(TenderId tender, TenderOpener opener) {
        List<BidId> readable = new ArrayList<>();
        List<BidId> damaged = new ArrayList<>();
        Instant now = databaseClock.now();
        for (Bid bid : bids.ofTender(tender)) {
            if (bid.status() == BidStatus.SUBMITTED) {
                (openOne(bid, opener, now) ? readable : damaged).add(bid.id());
            }
        }
        return new Opened(readable, damaged);
    }

    private boolean openOne(Bid bid, TenderOpener opener, Instant now) {
        SealedBid sealed = sealedBids.newest(bid.id()).orElseThrow(() -> new DomainProblem("BID_NOT_SEALED"));
        Manifest manifest;
        try {
            manifest = Seal.of(sealed).openForTender(sealed.envelope(), opener::open);
        } catch (DomainProblem broken) {
            bid.exclude(DAMAGED);
            return false;
        }
        bid.opened();
        bids.addOpened(new OpenedBid(bid.id(), manifest.content(), now));
        documents.returnKeys(manifest.keys());
        return true;
    }
}
