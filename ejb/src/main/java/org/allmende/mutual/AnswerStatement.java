package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/**
 * The employer answers whether it will work with the staff. A no stops nothing: the staff decide by themselves whether to go
 * on, and may challenge under the Localism Act 2011 s.81(6)(d).
 *
 * <p>Errors: {@code MUTUAL_ANSWER_MISSING}, {@code MUTUAL_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_STATEMENT)
public class AnswerStatement {

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<StatementAnswered> answered;

    /**
     * The answer.
     *
     * @param supports the employer will work with the staff
     */
    public record Command(MutualId mutual, boolean supports, String words) {}

    public void answer(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.to(mutual.council());
        Instant now = clock.now();
        mutual.answer(command.supports(), command.words(), Acting.current().label(), now);
        String council = organisations.get(mutual.council()).name();
        String key = command.supports() ? "mutual.supported" : "mutual.unsupported";
        story.tell(
                StoryLine.of(mutual.requireCase(), mutual.id(), key)
                        .with(council)
                        .forPartiesOnly(),
                council);
        Notice notice =
                Notice.of("mutual.answered", null).linking("/mutual/list").inConfidence();
        circles.peopleOf(mutual.id()).forEach(person -> notices.tell(person, notice));
        answered.fire(new StatementAnswered(mutual.id(), now));
    }
}
