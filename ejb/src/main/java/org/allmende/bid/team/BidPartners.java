package org.allmende.bid.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/** Which organisations are invited into which bids, and which have agreed. */
@ApplicationScoped
public class BidPartners {

    private static final List<BidPartnerStatus> PRESENT = List.of(BidPartnerStatus.INVITED, BidPartnerStatus.JOINED);

    @PersistenceContext
    private EntityManager entityManager;

    /** Written at once, so that a second invitation of the same organisation is refused here. */
    public void add(BidPartner partner) {
        entityManager.persist(partner);
        entityManager.flush();
    }

    public Optional<BidPartner> find(BidPartnerId id) {
        return Optional.ofNullable(entityManager.find(BidPartner.class, id.value()));
    }

    /** So that nobody else answers it or ends it before this transaction ends; {@code BID_PARTNER_UNKNOWN}. */
    public BidPartner getLocked(BidPartnerId id) {
        BidPartner found = entityManager.find(BidPartner.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new DomainProblem("BID_PARTNER_UNKNOWN");
        }
        return found;
    }

    /** Those of the bid that are invited or have joined, in the order in which they were invited. */
    public List<BidPartner> of(BidId bid) {
        return entityManager
                .createQuery(
                        "select p from BidPartner p where p.bid = :bid and p.status in :present order by p.invitedAt, p.id",
                        BidPartner.class)
                .setParameter("bid", bid.value())
                .setParameter("present", PRESENT)
                .getResultList();
    }

    /** The organisation's part in the bid, invited or joined. */
    public Optional<BidPartner> of(BidId bid, OrganisationId organisation) {
        return of(bid).stream()
                .filter(partner -> partner.organisation().equals(organisation))
                .findFirst();
    }

    /** Those that have agreed and write in the bid. */
    public List<BidPartner> joined(BidId bid) {
        return of(bid).stream()
                .filter(partner -> partner.status() == BidPartnerStatus.JOINED)
                .toList();
    }

    /** Whether the organisation has joined somebody else's bid in the tender. */
    public boolean hasJoined(TenderId tender, OrganisationId organisation) {
        return !entityManager
                .createQuery(
                        "select p.id from BidPartner p where p.tender = :tender and p.organisation = :organisation"
                                + " and p.status = :joined",
                        UUID.class)
                .setParameter("tender", tender.value())
                .setParameter("organisation", organisation.value())
                .setParameter("joined", BidPartnerStatus.JOINED)
                .getResultList()
                .isEmpty();
    }

    /** Invitations of these organisations that are not answered yet, the newest first. */
    public List<BidPartner> waitingFor(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select p from BidPartner p where p.organisation in :organisations and p.status = :invited"
                                + " order by p.invitedAt desc, p.id",
                        BidPartner.class)
                .setParameter(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toList())
                .setParameter("invited", BidPartnerStatus.INVITED)
                .getResultList();
    }
}
