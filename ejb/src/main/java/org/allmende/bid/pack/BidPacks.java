package org.allmende.bid.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.bid.BidReplaced;
import org.allmende.bid.BidSubmitted;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.shared.DomainProblem;

/** Packs that came back, and their files. With a bid that is sent its pack goes: nothing of a sealed bid stays readable. */
@ApplicationScoped
public class BidPacks {

    /** A pack of which nobody has chosen for so long is taken away: the portal's own rule. */
    public static final Duration LEFT_ALONE = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Documents documents;

    void add(BidPack pack) {
        entityManager.persist(pack);
        entityManager.flush();
    }

    public Optional<BidPack> find(BidPackId id) {
        return Optional.ofNullable(entityManager.find(BidPack.class, id.value()));
    }

    public BidPack get(BidPackId id) {
        return find(id).orElseThrow(() -> new DomainProblem("BID_PACK_UNKNOWN"));
    }

    BidPack getLocked(BidPackId id) {
        return findLocked(id).orElseThrow(() -> new DomainProblem("BID_PACK_UNKNOWN"));
    }

    Optional<BidPack> findLocked(BidPackId id) {
        return Optional.ofNullable(entityManager.find(BidPack.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one that waits for its member. */
    public Optional<BidPack> of(BidId bid) {
        return entityManager
                .createQuery("select p from BidPack p where p.bid = :bid", BidPack.class)
                .setParameter("bid", bid.value())
                .getResultStream()
                .findFirst();
    }

    /** What came last and is whole; empty before. */
    public Optional<DocumentView> file(BidPackId pack) {
        return documents.of(pack.value()).stream()
                .filter(DocumentView::isStored)
                .reduce((earlier, later) -> later);
    }

    /** Packs that nobody will choose from any more. */
    @SuppressWarnings("unchecked")
    List<BidPackId> left() {
        List<UUID> ids = entityManager
                .createNativeQuery("select p.id from bid_pack p join bid b on b.id = p.bid_id"
                        + " join tender t on t.id = b.tender_id where t.deadline < portal_now()"
                        + " or p.started_at <= portal_now() - make_interval(secs => ?1)")
                .setParameter(1, (double) LEFT_ALONE.toSeconds())
                .getResultList();
        return ids.stream().map(BidPackId::new).toList();
    }

    /** It goes with all that came in it. */
    void end(BidPack pack) {
        documents.removeAll(pack.id().value());
        entityManager.remove(pack);
        entityManager.flush();
    }

    void sent(@Observes BidSubmitted event) {
        of(event.bid()).ifPresent(this::end);
    }

    void replaced(@Observes BidReplaced event) {
        of(event.bid()).ifPresent(this::end);
    }
}
