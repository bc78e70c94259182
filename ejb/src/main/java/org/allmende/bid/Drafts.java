package org.allmende.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.allmende.sealing.ServerKey;
import org.allmende.shared.DomainProblem;

/** The working copies of bids, readable by the running server alone. Whoever asks has checked that it is their own bid. */
@ApplicationScoped
public class Drafts {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ServerKey serverKey;

    @Inject
    private Clock clock;

    private final BidContentJson json = new BidContentJson();

    /** What is written so far; empty where nothing is being written. */
    public Optional<BidContent> read(BidId bid) {
        return Optional.ofNullable(entityManager.find(BidDraft.class, bid.value()))
                .map(draft -> plain(bid, draft));
    }

    /** When it was last saved. */
    public Optional<Instant> savedAt(BidId bid) {
        return Optional.ofNullable(entityManager.find(BidDraft.class, bid.value()))
                .map(BidDraft::savedAt);
    }

    /** What is written so far, so that nobody else writes before this transaction ends. */
    BidContent readLocked(BidId bid) {
        BidDraft draft = entityManager.find(BidDraft.class, bid.value(), LockModeType.PESSIMISTIC_WRITE);
        if (draft == null) {
            throw new DomainProblem("BID_HAS_NO_DRAFT");
        }
        return plain(bid, draft);
    }

    /** Nobody else writes it before this transaction ends; refused where nothing is being written. */
    public void hold(BidId bid) {
        readLocked(bid);
    }

    /** Saves what is written, and gives the time of saving. */
    Instant save(BidId bid, BidContent content) {
        byte[] sealed =
                serverKey.seal(json.convertToDatabaseColumn(content).getBytes(StandardCharsets.UTF_8), about(bid));
        BidDraft draft = entityManager.find(BidDraft.class, bid.value());
        Instant now = clock.instant();
        if (draft == null) {
            entityManager.persist(new BidDraft(bid, sealed, now));
        } else {
            draft.save(sealed, now);
        }
        return now;
    }

    void delete(BidId bid) {
        Optional.ofNullable(entityManager.find(BidDraft.class, bid.value())).ifPresent(entityManager::remove);
    }

    private BidContent plain(BidId bid, BidDraft draft) {
        return json.convertToEntityAttribute(
                new String(serverKey.open(draft.content(), about(bid)), StandardCharsets.UTF_8));
    }

    private static String about(BidId bid) {
        return "bid-draft:" + bid.value();
    }
}
