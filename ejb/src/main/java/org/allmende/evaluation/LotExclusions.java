package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.identity.PersonId;
import org.allmende.tender.LotId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;

/** Which bids take no part in which lots, while they do in others. */
@ApplicationScoped
public class LotExclusions {

    @PersistenceContext
    private EntityManager entityManager;

    /** The bid takes no part in that lot. */
    public void exclude(Tender tender, BidId bid, LotId lot, String reason, PersonId officer, Instant now) {
        entityManager.persist(new LotExclusion(tender.id(), bid, lot, reason, officer, now));
    }

    /** In the order in which they were decided. */
    public List<LotExclusion> ofTender(TenderId tender) {
        return entityManager
                .createQuery(
                        "select x from LotExclusion x where x.tender = :tender order by x.decidedAt, x.id",
                        LotExclusion.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** Those of one bid. */
    public List<LotExclusion> ofBid(Tender tender, BidId bid) {
        return ofTender(tender.id()).stream()
                .filter(exclusion -> exclusion.bidId().equals(bid))
                .toList();
    }

    static Optional<LotExclusion> of(List<LotExclusion> all, BidId bid, LotId lot) {
        return all.stream()
                .filter(exclusion ->
                        exclusion.bidId().equals(bid) && exclusion.lotId().equals(lot))
                .findFirst();
    }
}
