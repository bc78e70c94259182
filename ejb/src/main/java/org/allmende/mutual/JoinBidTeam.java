package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A member of the circle joins the bid team, by their own word alone: from this instant on they have no role of the council in
 * any matter of the service, and the council learns who they are. There is no way back while the mutual lasts, for what one
 * knows of a bid one does not forget.
 *
 * <p>Errors: {@code BID_TEAM_TOO_EARLY}: the employer knows nothing yet; {@code BID_TEAM_UNCONFIRMED}; {@code
 * MUTUAL_STEP_NOT_POSSIBLE} after the end.
 */
@Stateless
@UseCase
@Requires(Permission.CIRCLE)
public class JoinBidTeam {

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

    /**
     * Which team.
     *
     * @param confirmed the member has read what it costs
     */
    public record Command(MutualId mutual, boolean confirmed) {}

    public void join(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        if (mutual.isConfidential()) {
            throw new DomainProblem("BID_TEAM_TOO_EARLY");
        }
        if (mutual.status() == MutualStatus.ENDED) {
            throw new DomainProblem("MUTUAL_STEP_NOT_POSSIBLE", mutual.status().name(), "BID_TEAM");
        }
        if (!command.confirmed()) {
            throw new DomainProblem("BID_TEAM_UNCONFIRMED");
        }
        Instant now = clock.now();
        PersonId person = Acting.current().requirePerson();
        bidTeam.add(mutual, person, now);
        story.tell(
                StoryLine.of(mutual.requireCase(), mutual.id(), "mutual.bidteam.joined")
                        .with(Acting.current().label())
                        .forPartiesOnly(),
                mutual.name());
    }
}
