package org.allmende.bid.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.bid.Bid;
import org.allmende.bid.team.BidWorkspace;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;

/** Reads the ledger. Each query checks by itself who asks. */
@ApplicationScoped
public class Arrivals {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Access access;

    @Inject
    private BidWorkspace workspace;

    @Inject
    private DatabaseClock databaseClock;

    /** All lines of a bid in the order in which they were written, for its own organisation and those that have joined. */
    public List<Arrival> of(Bid bid) {
        workspace.demand(Permission.READ_ORGANISATION_FILES, bid);
        return entityManager
                .createQuery("select a from Arrival a where a.bid = :bid order by a.id", Arrival.class)
                .setParameter("bid", bid.id().value())
                .getResultList();
    }

    /** The last attempt to send it that came to nothing; for its own organisation and those that have joined. */
    public Optional<Arrival> lastRefusal(Bid bid) {
        workspace.demand(Permission.READ_ORGANISATION_FILES, bid);
        return entityManager
                .createQuery(
                        "select a from Arrival a where a.bid = :bid and a.kind = :kind order by a.id desc",
                        Arrival.class)
                .setParameter("bid", bid.id().value())
                .setParameter("kind", ArrivalKind.SENDING_REFUSED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * What came, of all bids of a tender together, for officers: counts and times, nobody's name.
     *
     * @param bids how many bids it is about
     */
    public record Figure(ArrivalKind kind, long count, long bids, Instant first, Instant last) {}

    /** For those who open the bids, once the tender is closed: not while an officer may still give everybody more time; {@code TENDER_DEADLINE_NOT_REACHED(deadline)} before. */
    public List<Figure> figures(Tender tender) {
        access.demand(Permission.OPEN_BIDS, tender.councilId());
        tender.deadline()
                .filter(deadline -> tender.closedAt().isEmpty() || !deadline.passed(databaseClock.now()))
                .ifPresent(deadline -> {
                    throw new DomainProblem("TENDER_DEADLINE_NOT_REACHED", deadline.at());
                });
        return entityManager
                .createQuery(
                        "select a.kind, count(a), count(distinct a.bid), min(a.at), max(a.at) from Arrival a, Bid b"
                                + " where a.bid = b.id and b.tender = :tender group by a.kind",
                        Object[].class)
                .setParameter("tender", tender.id().value())
                .getResultStream()
                .map(row -> new Figure(
                        (ArrivalKind) row[0], (Long) row[1], (Long) row[2], instant(row[3]), instant(row[4])))
                .sorted(Comparator.comparing(Figure::kind))
                .toList();
    }

    /** The converter of the column is not asked for what the database has computed of it. */
    private static Instant instant(Object computed) {
        return computed instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) computed;
    }
}
