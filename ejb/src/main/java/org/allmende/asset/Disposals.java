package org.allmende.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;

/** Owners' notices and the groups' requests. Names and addresses of owners are in them: pages show them to officers alone. */
@ApplicationScoped
public class Disposals {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Disposal disposal) {
        entityManager.persist(disposal);
    }

    void add(BidderRequest request) {
        entityManager.persist(request);
    }

    public Disposal get(DisposalId id) {
        Disposal found = entityManager.find(Disposal.class, id.value());
        if (found == null) {
            throw new DomainProblem("DISPOSAL_UNKNOWN");
        }
        return found;
    }

    /** The notice, so that nobody else moves it before this transaction ends. */
    Disposal getLocked(DisposalId id) {
        Disposal found = entityManager.find(Disposal.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainProblem("DISPOSAL_UNKNOWN");
        }
        return found;
    }

    public Optional<Disposal> byReference(String reference) {
        return entityManager
                .createQuery("select d from Disposal d where d.reference = :reference", Disposal.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** All notices about an asset, the newest first. */
    public List<Disposal> of(AssetId asset) {
        return entityManager
                .createQuery(
                        "select d from Disposal d where d.asset = :asset order by d.receivedOn desc, d.id desc",
                        Disposal.class)
                .setParameter("asset", asset.value())
                .getResultList();
    }

    /** The notice that still has an effect; there is at most one. */
    public Optional<Disposal> openOf(AssetId asset) {
        return of(asset).stream().filter(disposal -> disposal.status().isOpen()).findFirst();
    }

    /** The groups that have asked, the first one first. */
    public List<BidderRequest> requestsOf(DisposalId disposal) {
        return entityManager
                .createQuery(
                        "select r from BidderRequest r where r.disposal = :disposal order by r.receivedAt, r.id",
                        BidderRequest.class)
                .setParameter("disposal", disposal.value())
                .getResultList();
    }

    boolean hasAsked(DisposalId disposal, OrganisationId group) {
        return requestsOf(disposal).stream()
                .anyMatch(request -> request.organisation().equals(group));
    }
}
