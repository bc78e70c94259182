package org.allmende.mutual.ballot;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.allmende.audit.Trail;
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
import org.allmende.shared.References;

/**
 * The speaker opens a ballot: question, days, thresholds and roll are fixed here, and a key is made for this ballot alone.
 *
 * <p>Errors: those of {@link Ballot}, {@code MUTUAL_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class OpenBallot {

    private static final String SPOKEN = "en";

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Ballots ballots;

    @Inject
    private People people;

    @Inject
    private References references;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<BallotOpened> opened;

    /** Whose staff are asked, and what. */
    public record Command(MutualId mutual, BallotTerms terms) {}

    public BallotId open(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(mutual.speaker().map(Set::of).orElse(Set.of()));
        Instant now = clock.now();
        mutual.openBallot();
        List<String> roll = mutuals.staffOf(mutual.id());
        SigningKey key = SigningKey.fresh();
        Ballot ballot = new Ballot(references.next("U"), mutual, command.terms(), roll.size(), key, now);
        ballots.add(ballot, roll, key);
        tell(mutual, ballot, roll);
        opened.fire(new BallotOpened(ballot.id(), now));
        return ballot.id();
    }

    private void tell(Mutual mutual, Ballot ballot, List<String> roll) {
        story.tell(
                StoryLine.of(ballot.caseId(), ballot.id(), "ballot.opened")
                        .with(mutual.name(), ballot.eligible())
                        .linking(ballot.link())
                        .forPartiesOnly(),
                mutual.name());
        Notice notice = Notice.of("mutual.ballot.opened", ballot.caseId())
                .with(
                        mutual.name(),
                        ballot.question(),
                        ballot.papersDeadline().inLondon().toLocalDate(),
                        ballot.votesDeadline().inLondon().toLocalDate(),
                        ballot.fingerprint())
                .linking(ballot.link())
                .inConfidence();
        roll.forEach(email -> notices.tellMailbox(
                email, people.byEmail(email).map(Person::language).orElse(SPOKEN), notice));
    }
}
