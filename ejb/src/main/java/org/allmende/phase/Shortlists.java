package org.allmende.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;

/** Shortlists. Whoever reads one that is not confirmed, or who does not go on, checks that the reader may. */
@ApplicationScoped
public class Shortlists {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Shortlist shortlist) {
        entityManager.persist(shortlist);
        entityManager.flush();
    }

    /** The newest first. */
    public List<Shortlist> of(TenderId tender) {
        return entityManager
                .createQuery(
                        "select s from Shortlist s where s.tender = :tender order by s.number desc", Shortlist.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** The one that waits for a second officer; a caller who moves it holds the tender. */
    public Optional<Shortlist> waitingOf(TenderId tender) {
        return of(tender).stream().filter(Shortlist::isWaiting).findFirst();
    }

    /** That very one; the caller holds the tender, so that nobody else moves it. */
    Shortlist get(TenderId tender, int number) {
        return of(tender).stream()
                .filter(shortlist -> shortlist.number() == number)
                .findFirst()
                .orElseThrow(() -> new DomainProblem("SHORTLIST_UNKNOWN"));
    }

    public Optional<Shortlist> confirmedOf(TenderId tender) {
        return of(tender).stream()
                .filter(shortlist -> shortlist.status() == ShortlistStatus.CONFIRMED)
                .findFirst();
    }

    /** What became of a request, once it is confirmed. */
    public Optional<ShortlistPlace> placeOf(BidId bid) {
        return entityManager
                .createQuery(
                        "select p from ShortlistPlace p where p.bid = :bid and p.shortlist.status = :confirmed",
                        ShortlistPlace.class)
                .setParameter("bid", bid.value())
                .setParameter("confirmed", ShortlistStatus.CONFIRMED)
                .getResultStream()
                .findFirst();
    }

    /** Whether the organisation may bid: anybody where the tender is no final tenders, else who is on the shortlist. */
    public boolean isInvited(Tender tender, OrganisationId organisation) {
        return tender.firstStageId()
                .map(first -> confirmedOf(first).stream()
                        .flatMap(shortlist -> shortlist.chosen().stream())
                        .anyMatch(place -> place.organisation().equals(organisation)))
                .orElse(true);
    }
}
