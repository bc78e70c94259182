package org.allmende.mutual;

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
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * The circle gives up: before the statement any member may say so, after it the speaker.
 *
 * <p>Errors: {@code MUTUAL_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class EndMutual {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private BidTeam bidTeam;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<MutualEnded> ended;

    /** What is given up. */
    public record Command(MutualId mutual) {}

    public void end(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        Set<PersonId> may = mutual.speaker().map(Set::of).orElseGet(() -> circles.peopleOf(mutual.id()));
        access.toOneOf(may);
        Instant now = clock.now();
        boolean known = !mutual.isConfidential();
        mutual.end(now);
        bidTeam.lowerAll(mutual.id(), now);
        if (known) {
            story.tell(
                    StoryLine.of(mutual.requireCase(), mutual.id(), "mutual.ended")
                            .with(mutual.name())
                            .forPartiesOnly(),
                    mutual.name());
            notices.tellThose(
                    mutual.council(),
                    Permission.ANSWER_STATEMENT,
                    Notice.of("mutual.ended", mutual.requireCase())
                            .with(mutual.name())
                            .linking("/mutual/answer/" + mutual.reference()));
            ended.fire(new MutualEnded(mutual.id(), now));
        }
    }
}
