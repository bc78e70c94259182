package org.allmende.mutual.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.allmende.identity.PersonId;
import org.allmende.mutual.MutualId;
import org.allmende.sealing.ServerKey;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Ballots, their rolls and their keys. */
@ApplicationScoped
public class Ballots {

    private static final String ABOUT_KEY = "ballot-key ";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ServerKey serverKey;

    void add(Ballot ballot, Collection<String> roll, SigningKey key) {
        entityManager.persist(ballot);
        entityManager.persist(new BallotKey(
                ballot.id(), serverKey.seal(key.pkcs8(), ABOUT_KEY + ballot.id().value())));
        entityManager.flush();
        entityManager
                .createNativeQuery("insert into ballot_roll (ballot_id, email)"
                        + " select ?1, line from regexp_split_to_table(?2, ' ') line")
                .setParameter(1, ballot.id().value())
                .setParameter(2, String.join(" ", roll))
                .executeUpdate();
    }

    public Ballot get(BallotId id) {
        return found(entityManager.find(Ballot.class, id.value()));
    }

    /** For those who need it to stand still, and may do so side by side. */
    Ballot getHeld(BallotId id) {
        return found(entityManager.find(Ballot.class, id.value(), LockModeType.PESSIMISTIC_READ));
    }

    Ballot getLocked(BallotId id) {
        return found(entityManager.find(Ballot.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Ballot found(@Nullable Ballot ballot) {
        if (ballot == null) {
            throw new DomainProblem("BALLOT_UNKNOWN");
        }
        return ballot;
    }

    public Optional<Ballot> byReference(String reference) {
        return entityManager
                .createQuery("select b from Ballot b where b.reference = :reference", Ballot.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** All of a mutual, the newest first. */
    public List<Ballot> of(MutualId mutual) {
        return entityManager
                .createQuery("select b from Ballot b where b.mutual = :mutual order by b.openedAt desc", Ballot.class)
                .setParameter("mutual", mutual.value())
                .getResultList();
    }

    /** The one that runs; there is at most one. */
    public Optional<Ballot> running(MutualId mutual) {
        return of(mutual).stream()
                .filter(ballot -> ballot.status() == BallotStatus.PAPERS || ballot.status() == BallotStatus.VOTING)
                .findFirst();
    }

    /** Ballots that run and have the address on their roll. */
    public List<Ballot> runningFor(String email) {
        return entityManager
                .createQuery(
                        "select b from Ballot b where b.status in :running and b.id in :ids order by b.papersUntil",
                        Ballot.class)
                .setParameter("running", Set.of(BallotStatus.PAPERS, BallotStatus.VOTING))
                .setParameter("ids", idsOnRoll(email))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Object> idsOnRoll(String email) {
        List<Object> ids = entityManager
                .createNativeQuery("select ballot_id from ballot_roll where email = ?1")
                .setParameter(1, email.toLowerCase(Locale.ROOT))
                .getResultList();
        return ids.isEmpty() ? List.of(new java.util.UUID(0, 0)) : ids;
    }

    /** The addresses on the roll, in their order. */
    @SuppressWarnings("unchecked")
    public List<String> rollOf(BallotId ballot) {
        return entityManager
                .createNativeQuery("select email from ballot_roll where ballot_id = ?1 order by email")
                .setParameter(1, ballot.value())
                .getResultList();
    }

    /** Whether somebody with this confirmed account may vote. */
    public boolean isOnRoll(BallotId ballot, PersonId person) {
        return count(
                        "select count(*) from ballot_roll r join person p on lower(p.email) = r.email"
                                + " where r.ballot_id = ?1 and p.id = ?2 and p.email_confirmed_at is not null",
                        ballot,
                        person)
                > 0;
    }

    public boolean hasPaper(BallotId ballot, PersonId person) {
        return count("select count(*) from ballot_paper where ballot_id = ?1 and person_id = ?2", ballot, person) > 0;
    }

    private long count(String sql, BallotId ballot, PersonId person) {
        return ((Number) entityManager
                        .createNativeQuery(sql)
                        .setParameter(1, ballot.value())
                        .setParameter(2, person.value())
                        .getSingleResult())
                .longValue();
    }

    /**
     * Notes that the person has taken a paper: one each, whoever asks at once.
     *
     * @return whether it is the first, or the very same again
     */
    boolean givePaper(BallotId ballot, PersonId person, byte[] blindedHash) {
        entityManager
                .createNativeQuery("insert into ballot_paper (ballot_id, person_id, blinded_hash) values (?1, ?2, ?3)"
                        + " on conflict (ballot_id, person_id) do nothing")
                .setParameter(1, ballot.value())
                .setParameter(2, person.value())
                .setParameter(3, blindedHash)
                .executeUpdate();
        return ((Number) entityManager
                                .createNativeQuery("select count(*) from ballot_paper"
                                        + " where ballot_id = ?1 and person_id = ?2 and blinded_hash = ?3")
                                .setParameter(1, ballot.value())
                                .setParameter(2, person.value())
                                .setParameter(3, blindedHash)
                                .getSingleResult())
                        .longValue()
                == 1;
    }

    int papersTaken(BallotId ballot) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from ballot_paper where ballot_id = ?1")
                        .setParameter(1, ballot.value())
                        .getSingleResult())
                .intValue();
    }

    SigningKey signingKey(BallotId ballot) {
        BallotKey key = entityManager.find(BallotKey.class, ballot.value());
        if (key == null) {
            throw new DomainProblem("BALLOT_PAPERS_OVER");
        }
        return SigningKey.of(serverKey.open(key.privateKey(), ABOUT_KEY + ballot.value()));
    }

    /** For good: from here on nobody makes a paper any more. */
    void destroyKey(BallotId ballot) {
        entityManager
                .createNativeQuery("delete from ballot_key where ballot_id = ?1")
                .setParameter(1, ballot.value())
                .executeUpdate();
    }
}
