package org.allmende.mutual.ballot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.Mutuals;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * The time for votes is over: every paper in the urn is proved once more, the votes are counted, and the urn is open to
 * everybody. A vote whose paper does not prove stops the count, for somebody's hand was in the urn. Once, however often it is
 * asked.
 */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class CountBallot {

    private static final String SPOKEN = "en";

    @Inject
    private Access access;

    @Inject
    private Ballots ballots;

    @Inject
    private Urn urn;

    @Inject
    private Mutuals mutuals;

    @Inject
    private People people;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    /** Whose ballot. */
    public record Command(MutualId mutual) {}

    /** Whether the newest ballot of the mutual was carried. */
    public boolean count(Command command) {
        access.toProcess();
        Mutual mutual = mutuals.getLocked(command.mutual());
        Ballot ballot = ballots.of(mutual.id()).stream()
                .findFirst()
                .map(newest -> ballots.getLocked(newest.id()))
                .orElseThrow();
        Instant now = clock.now();
        if (ballot.status() == BallotStatus.VOTING) {
            ballot.count(tally(ballot, urn.all(ballot.id())), now);
            if (ballot.isCarried()) {
                mutual.agree(now);
            } else {
                mutual.ballotFailed();
            }
            tell(mutual, ballot);
        }
        return ballot.isCarried();
    }

    static Tally tally(Ballot ballot, List<Vote> votes) {
        PaperKey key = ballot.key();
        if (!votes.parallelStream().allMatch(vote -> vote.isGenuine(key))) {
            throw new IllegalStateException("a vote in " + ballot.reference() + " stands on no paper");
        }
        return new Tally(
                ballot.eligible(),
                ballot.papers().orElseThrow(),
                of(votes, Choice.YES),
                of(votes, Choice.NO),
                of(votes, Choice.ABSTAIN));
    }

    private static int of(List<Vote> votes, Choice choice) {
        return (int) votes.stream().filter(vote -> vote.choice() == choice).count();
    }

    private void tell(Mutual mutual, Ballot ballot) {
        String key = ballot.isCarried() ? "ballot.carried" : "ballot.notcarried";
        story.tell(
                StoryLine.of(ballot.caseId(), ballot.id(), key)
                        .with(
                                mutual.name(),
                                ballot.tally().orElseThrow().yes(),
                                ballot.tally().orElseThrow().no())
                        .linking(ballot.link()),
                mutual.name());
        Notice notice = Notice.of("mutual.ballot.counted", ballot.caseId())
                .with(mutual.name())
                .linking(ballot.link())
                .inConfidence();
        ballots.rollOf(ballot.id())
                .forEach(email -> notices.tellMailbox(
                        email, people.byEmail(email).map(Person::language).orElse(SPOKEN), notice));
    }
}
