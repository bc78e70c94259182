package org.allmende.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.bid.team.BidPartnerStatus;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/** Bids and what is opened of them. What is in a bid before the opening cannot be asked for here. */
@ApplicationScoped
public class Bids {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Bid bid) {
        entityManager.persist(bid);
    }

    public Bid get(BidId id) {
        Bid bid = entityManager.find(Bid.class, id.value());
        if (bid == null) {
            throw new DomainProblem("BID_UNKNOWN");
        }
        return bid;
    }

    Bid getLocked(BidId id) {
        Bid bid = entityManager.find(Bid.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (bid == null) {
            throw new DomainProblem("BID_UNKNOWN");
        }
        return bid;
    }

    public Optional<Bid> byReference(String reference) {
        return entityManager
                .createQuery("select b from Bid b where b.reference = :reference", Bid.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    public Optional<Bid> of(TenderId tender, OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select b from Bid b where b.tender = :tender and b.organisation = :organisation", Bid.class)
                .setParameter("tender", tender.value())
                .setParameter("organisation", organisation.value())
                .getResultStream()
                .findFirst();
    }

    /** Every bid of the tender in any status, by reference. */
    public List<Bid> allOfTender(TenderId tender) {
        return entityManager
                .createQuery("select b from Bid b where b.tender = :tender order by b.reference", Bid.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** The bids that count: submitted before the opening; opened or inadmissible after it. */
    public List<Bid> ofTender(TenderId tender) {
        return entityManager
                .createQuery(
                        "select b from Bid b where b.tender = :tender and b.status in :counted order by b.reference",
                        Bid.class)
                .setParameter("tender", tender.value())
                .setParameter("counted", List.of(BidStatus.SUBMITTED, BidStatus.OPENED, BidStatus.INADMISSIBLE))
                .getResultList();
    }

    /**
     * Bids of these organisations and those that they have joined, the newest first.
     *
     * @param first from 0
     */
    public List<Bid> ofOrganisations(Collection<OrganisationId> organisations, int first, int count) {
        return ask(organisations, "select b", " order by b.startedAt desc, b.id", Bid.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    public long countOfOrganisations(Collection<OrganisationId> organisations) {
        return ask(organisations, "select count(b)", "", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> ask(Collection<OrganisationId> organisations, String what, String order, Class<T> kind) {
        List<UUID> ids = organisations.stream().map(OrganisationId::value).toList();
        List<UUID> joined = joinedBy(ids);
        String more = joined.isEmpty() ? "" : " or b.id in :joined";
        TypedQuery<T> query = entityManager
                .createQuery(what + " from Bid b where b.organisation in :organisations" + more + order, kind)
                .setParameter("organisations", ids);
        return joined.isEmpty() ? query : query.setParameter("joined", joined);
    }

    private List<UUID> joinedBy(List<UUID> organisations) {
        return entityManager
                .createQuery(
                        "select p.bid from BidPartner p where p.organisation in :organisations and p.status = :joined",
                        UUID.class)
                .setParameter("organisations", organisations)
                .setParameter("joined", BidPartnerStatus.JOINED)
                .getResultList();
    }

    /** The readable content of one bid; empty before the opening. */
    public Optional<OpenedBid> opened(BidId bid) {
        return Optional.ofNullable(entityManager.find(OpenedBid.class, bid.value()));
    }

    /** The readable contents of a tender's bids; empty before the opening. */
    public Map<BidId, OpenedBid> openedOf(TenderId tender) {
        return entityManager
                .createQuery(
                        "select o from OpenedBid o, Bid b where o.bid = b.id and b.tender = :tender", OpenedBid.class)
                .setParameter("tender", tender.value())
                .getResultStream()
                .collect(Collectors.toMap(OpenedBid::bidId, Function.identity()));
    }

    void addOpened(OpenedBid opened) {
        entityManager.persist(opened);
    }
}
