package org.allmende.mutual.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The votes of a ballot. Each one that comes has the whole urn written anew in an order of chance, in one statement: neither
 * the place of a row nor its transaction tells then when it came, or after which other.
 */
@ApplicationScoped
public class Urn {

    private static final String SHAKEN = """
            with shaken as (
              delete from ballot_vote where ballot_id = ?1 returning token, prefix, signature, choice)
            insert into ballot_vote (ballot_id, token, prefix, signature, choice)
            select cast(?1 as uuid), all_votes.* from (
              select token, prefix, signature, choice from shaken
              union all select cast(?2 as bytea), cast(?3 as bytea), cast(?4 as bytea), cast(?5 as text)) all_votes
            order by random()""";

    @PersistenceContext
    private EntityManager entityManager;

    /** Puts it in; the caller holds the ballot's lock, and has looked whether the token lies there already. */
    void put(BallotId ballot, Vote vote) {
        entityManager
                .createNativeQuery(SHAKEN)
                .setParameter(1, ballot.value())
                .setParameter(2, vote.token())
                .setParameter(3, vote.prefix())
                .setParameter(4, vote.signature())
                .setParameter(5, vote.choice().name())
                .executeUpdate();
    }

    /** The vote with that token, while the urn is closed for its voter's own sake: a vote sent twice is one. */
    Optional<Vote> find(BallotId ballot, byte[] token) {
        return rows(
                        "select token, prefix, signature, choice from ballot_vote where ballot_id = ?1 and token = ?2",
                        ballot,
                        token)
                .findFirst();
    }

    /** All of them, in the order of their tokens, which is an order of chance. Open once the ballot is counted. */
    List<Vote> all(BallotId ballot) {
        return rows(
                        "select token, prefix, signature, choice from ballot_vote where ballot_id = ?1 order by token",
                        ballot,
                        null)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<Vote> rows(String sql, BallotId ballot, byte @org.jspecify.annotations.Nullable [] token) {
        jakarta.persistence.Query query = entityManager.createNativeQuery(sql).setParameter(1, ballot.value());
        if (token != null) {
            query.setParameter(2, token);
        }
        return ((Stream<Object[]>) query.getResultStream())
                .map(row ->
                        new Vote((byte[]) row[0], (byte[]) row[1], (byte[]) row[2], Choice.valueOf((String) row[3])));
    }

    /** What everybody may read once the ballot is counted, and nobody before. */
    public List<Vote> opened(Ballot ballot) {
        if (ballot.status() != BallotStatus.COUNTED) {
            return List.of();
        }
        return all(ballot.id());
    }
}
