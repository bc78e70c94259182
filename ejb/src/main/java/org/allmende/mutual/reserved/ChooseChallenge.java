package org.allmende.mutual.reserved;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.allmende.audit.Trail;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.Mutuals;
import org.allmende.shared.DatabaseClock;

/**
 * The speaker chooses the other way: an expression of interest by two or more employees, Localism Act 2011 s.81(6)(d). It is
 * written where all challenges are; the procurement that an acceptance forces is open to everybody.
 *
 * <p>Errors: {@code MUTUAL_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class ChooseChallenge {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Event<ChallengeChosen> chosen;

    /** Whose way. */
    public record Command(MutualId mutual) {}

    public void choose(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(mutual.speaker().map(Set::of).orElse(Set.of()));
        Instant now = clock.now();
        mutual.chooseChallenge();
        story.tell(
                StoryLine.of(mutual.requireCase(), mutual.id(), "mutual.challenging")
                        .with(mutual.name())
                        .forPartiesOnly(),
                mutual.name());
        chosen.fire(new ChallengeChosen(mutual.id(), now));
    }
}
