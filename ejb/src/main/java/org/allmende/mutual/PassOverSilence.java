package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;

/** The employer has not answered in time: the story says so, and the circle may go on. Once, however often it is asked. */
@Stateless
@UseCase
@Requires(value = Permission.RUN_PROCESS_STEP, process = true)
public class PassOverSilence {

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

    /** Whose silence. */
    public record Command(MutualId mutual) {}

    public void passOver(Command command) {
        access.toProcess();
        Mutual mutual = mutuals.getLocked(command.mutual());
        if (!mutual.passOverSilence(clock.now())) {
            return;
        }
        String council = organisations.get(mutual.council()).name();
        story.tell(
                StoryLine.of(mutual.requireCase(), mutual.id(), "mutual.silent")
                        .with(council)
                        .forPartiesOnly(),
                council);
        Notice notice =
                Notice.of("mutual.answered", null).linking("/mutual/list").inConfidence();
        circles.peopleOf(mutual.id()).forEach(person -> notices.tell(person, notice));
    }
}
