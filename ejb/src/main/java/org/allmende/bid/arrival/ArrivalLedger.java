package org.allmende.bid.arrival;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Receipt;
import org.allmende.document.Document;
import org.allmende.document.FileMoved;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Writes the ledger: what happened with the act itself, in its transaction; what was refused, in a transaction of its own. */
@Stateless
public class ArrivalLedger {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Access access;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void moved(FileMoved moved, ArrivalKind kind, @Nullable String code) {
        Arrival arrival = new Arrival(new BidId(moved.subject()), kind, moved.at()).ofFile(moved);
        entityManager.persist(code == null ? arrival : arrival.because(code));
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void sent(BidId bid, Receipt receipt) {
        ArrivalKind kind = receipt.version() == 1 ? ArrivalKind.SENT : ArrivalKind.REPLACED;
        entityManager.persist(
                new Arrival(bid, kind, receipt.receivedAt()).ofVersion(receipt.version(), receipt.number()));
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void withdrawn(BidId bid, Instant at) {
        entityManager.persist(new Arrival(bid, ArrivalKind.WITHDRAWN, at));
    }

    /** @param things ids in the command: of the bid itself, or of one of its files */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(ArrivalKind kind, List<UUID> things, String code) {
        for (UUID thing : things) {
            Document file = entityManager.find(Document.class, thing);
            Optional<Bid> bid = bid(file == null ? thing : file.subject())
                    .filter(known -> access.may(Permission.DRAFT_BID, known.organisation()));
            if (bid.isPresent()) {
                Arrival arrival = new Arrival(bid.get().id(), kind, databaseClock.now()).because(code);
                entityManager.persist(file == null ? arrival : arrival.ofFile(file.id()));
                return;
            }
        }
    }

    private Optional<Bid> bid(UUID id) {
        return Optional.ofNullable(entityManager.find(Bid.class, id));
    }
}
