package org.allmende.mutual.ballot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.Mutuals;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * The last paper is out: the key is destroyed, the papers are counted, the voting begins. Everybody on the roll is told, with
 * a paper or without, so that no mail says who has one. Once, however often it is asked.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class EndPapers {

    private static final String SPOKEN = "en";

    @Inject
    private Access access;

    @Inject
    private Ballots ballots;

    @Inject
    private Mutuals mutuals;

    @Inject
    private People people;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices notices;

    /** Whose ballot. */
    public record Command(MutualId mutual) {}

    public void end(Command command) {
        access.toProcess();
        ballots.running(command.mutual())
                .map(running -> ballots.getLocked(running.id()))
                .ifPresent(this::end);
    }

    private void end(Ballot ballot) {
        Instant now = clock.now();
        if (ballot.status() != BallotStatus.PAPERS) {
            return;
        }
        ballots.destroyKey(ballot.id());
        ballot.endPapers(ballots.papersTaken(ballot.id()), now);
        Notice notice = Notice.of("mutual.ballot.voting", ballot.caseId())
                .with(
                        mutuals.get(ballot.mutual()).name(),
                        ballot.votesDeadline().inLondon().toLocalDate())
                .linking("/ballot/vote/" + ballot.reference())
                .inConfidence();
        ballots.rollOf(ballot.id())
                .forEach(email -> notices.tellMailbox(
                        email, people.byEmail(email).map(Person::language).orElse(SPOKEN), notice));
    }
}
