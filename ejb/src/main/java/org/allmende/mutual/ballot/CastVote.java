package org.allmende.mutual.ballot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * Somebody puts a vote into the urn. Who, the server must not know: a call with a person behind it is refused, and none
 * leaves a trail in the audit, for its instant would tell the order. The paper's signature stands in for the check. Sent
 * twice it is one vote.
 *
 * <p>Errors: {@code BALLOT_VOTE_SIGNED_IN}, {@code BALLOT_PAPER_NOT_GENUINE}, {@code BALLOT_VOTED_OTHERWISE}, {@code
 * BALLOT_VOTING_NOT_BEGUN}, {@code BALLOT_VOTING_OVER}.
 */
@Stateless
@UseCase
@Requires(value = Permission.ANYBODY, trail = Trail.NONE)
public class CastVote {

    @Inject
    private Access access;

    @Inject
    private Ballots ballots;

    @Inject
    private Urn urn;

    @Inject
    private DatabaseClock clock;

    /** Into which urn. */
    public record Command(BallotId ballot, Vote vote) {}

    public void cast(Command command) {
        access.toAnybody();
        if (Acting.current().isPerson()) {
            throw new DomainProblem("BALLOT_VOTE_SIGNED_IN");
        }
        Ballot ballot = ballots.getLocked(command.ballot());
        ballot.requireVoting(clock.now());
        Vote vote = command.vote();
        if (!vote.isGenuine(ballot.key())) {
            throw new DomainProblem("BALLOT_PAPER_NOT_GENUINE");
        }
        Optional<Vote> before = urn.find(ballot.id(), vote.token());
        if (before.isEmpty()) {
            urn.put(ballot.id(), vote);
        } else if (before.get().choice() != vote.choice()
                || !Arrays.equals(before.get().prefix(), vote.prefix())) {
            throw new DomainProblem("BALLOT_VOTED_OTHERWISE");
        }
    }
}
