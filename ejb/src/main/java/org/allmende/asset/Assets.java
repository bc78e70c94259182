package org.allmende.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.OrganisationId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;

/** Nominated assets with their reviews and claims, drafts included: whoever reads one checks that it may be read. */
@ApplicationScoped
public class Assets {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Asset asset) {
        entityManager.persist(asset);
    }

    void add(ListingReview review) {
        entityManager.persist(review);
    }

    void add(CompensationClaim claim) {
        entityManager.persist(claim);
    }

    public Asset get(AssetId id) {
        return find(id).orElseThrow(() -> new DomainProblem("ASSET_UNKNOWN"));
    }

    public Optional<Asset> find(AssetId id) {
        return Optional.ofNullable(entityManager.find(Asset.class, id.value()));
    }

    /** The asset, so that nobody else moves it before this transaction ends. */
    Asset getLocked(AssetId id) {
        Asset found = entityManager.find(Asset.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainProblem("ASSET_UNKNOWN");
        }
        return found;
    }

    public Optional<Asset> byReference(String reference) {
        return entityManager
                .createQuery("select a from Asset a where a.reference = :reference", Asset.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** Nominations of these bodies that are still being written, the newest first. */
    public List<Asset> draftsOf(Collection<OrganisationId> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select a from Asset a where a.organisation in :bodies and a.status = :draft"
                                + " order by a.startedAt desc",
                        Asset.class)
                .setParameter(
                        "bodies", bodies.stream().map(OrganisationId::value).toList())
                .setParameter("draft", AssetStatus.DRAFT)
                .getResultList();
    }

    /** What everybody may read about the places of a service, the listed first. */
    public List<Asset> publicOf(ServiceId service) {
        return entityManager
                .createQuery(
                        "select a from Asset a where a.service = :service and a.status <> :draft"
                                + " order by case when a.status = :listed then 0 else 1 end, a.nominatedAt desc",
                        Asset.class)
                .setParameter("service", service.value())
                .setParameter("draft", AssetStatus.DRAFT)
                .setParameter("listed", AssetStatus.LISTED)
                .getResultList();
    }

    public ListingReview review(ReviewId id) {
        ListingReview found = entityManager.find(ListingReview.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainProblem("REVIEW_UNKNOWN");
        }
        return found;
    }

    /** Reviews of an asset's listing, the newest first. */
    public List<ListingReview> reviewsOf(AssetId asset) {
        return entityManager
                .createQuery(
                        "select r from ListingReview r where r.asset = :asset order by r.requestedOn desc, r.id desc",
                        ListingReview.class)
                .setParameter("asset", asset.value())
                .getResultList();
    }

    /** The review that waits for a decision; there is at most one. */
    public Optional<ListingReview> openReviewOf(AssetId asset) {
        return reviewsOf(asset).stream()
                .filter(review -> review.status() == ReviewStatus.REQUESTED)
                .findFirst();
    }

    public CompensationClaim claim(ClaimId id) {
        CompensationClaim found =
                entityManager.find(CompensationClaim.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainProblem("CLAIM_UNKNOWN");
        }
        return found;
    }

    /** Claims for compensation about an asset, the newest first. */
    public List<CompensationClaim> claimsOf(AssetId asset) {
        return entityManager
                .createQuery(
                        "select c from CompensationClaim c where c.asset = :asset order by c.claimedOn desc, c.id desc",
                        CompensationClaim.class)
                .setParameter("asset", asset.value())
                .getResultList();
    }
}
