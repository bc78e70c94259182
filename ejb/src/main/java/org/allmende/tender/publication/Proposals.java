package org.allmende.tender.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/** Proposals to publish a tender. Whoever reads one checks that the reader is of the council. */
@ApplicationScoped
public class Proposals {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Proposal proposal) {
        entityManager.persist(proposal);
        entityManager.flush();
    }

    /** The newest first. */
    public List<Proposal> of(TenderId tender) {
        return entityManager
                .createQuery("select p from Proposal p where p.tender = :tender order by p.number desc", Proposal.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** The last one, however it ended. */
    public Optional<Proposal> newestOf(TenderId tender) {
        return of(tender).stream().findFirst();
    }

    /** The one that waits for a second officer; a caller who moves it holds the tender. */
    public Optional<Proposal> waitingOf(TenderId tender) {
        return newestOf(tender).filter(Proposal::isWaiting);
    }

    /** That very one; the caller holds the tender, so that nobody else moves it. */
    Proposal get(TenderId tender, int number) {
        return of(tender).stream()
                .filter(proposal -> proposal.number() == number)
                .findFirst()
                .orElseThrow(() -> new DomainProblem("PROPOSAL_UNKNOWN"));
    }
}
