package org.allmende.mutual.ballot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.allmende.audit.Trail;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Sha256;

/**
 * Somebody on the roll takes their one paper: the server signs a number that hides what the browser made. The same number is
 * signed again, for an answer may get lost; another never.
 *
 * <p>Errors: {@code BALLOT_PAPERS_OVER}, {@code BALLOT_PAPER_TAKEN}, {@code BALLOT_PAPER_DAMAGED}.
 */
@Stateless
@UseCase
@Requires(value = Permission.BALLOT_ROLL, trail = Trail.MEMBERS)
public class TakeBallotPaper {

    @Inject
    private Access access;

    @Inject
    private Ballots ballots;

    @Inject
    private DatabaseClock clock;

    /**
     * The blinded paper.
     *
     * @param blinded as long as the modulus
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Command(BallotId ballot, byte[] blinded) {}

    /** The blind signature. */
    public byte[] take(Command command) {
        Ballot ballot = ballots.getHeld(command.ballot());
        access.toOneOf(Acting.current()
                .personId()
                .filter(person -> ballots.isOnRoll(ballot.id(), person))
                .map(Set::of)
                .orElse(Set.of()));
        ballot.requirePapersOut(clock.now());
        PersonId person = Acting.current().requirePerson();
        byte[] signature = ballots.signingKey(ballot.id()).signBlind(command.blinded());
        if (!ballots.givePaper(ballot.id(), person, Sha256.of(command.blinded()))) {
            throw new DomainProblem("BALLOT_PAPER_TAKEN");
        }
        return signature;
    }
}
