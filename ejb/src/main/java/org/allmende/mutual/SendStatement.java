package org.allmende.mutual;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.audit.Trail;
import org.allmende.calendar.London;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseFiles;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * A member tells the employer, under their own name as the speaker, and asks for an answer by a day. From here on the
 * employer knows of the mutual, and still not who else is in the circle.
 *
 * <p>Errors: {@code MUTUAL_STATEMENT_MISSING}, {@code MUTUAL_NAME_NOT_CONSENTED}, {@code MUTUAL_ANSWER_TOO_SOON(first day)},
 * {@code MUTUAL_STEP_NOT_POSSIBLE}.
 */
@Stateless
@UseCase
@Requires(value = Permission.CIRCLE, trail = Trail.MEMBERS)
public class SendStatement {

    /** Least days for an answer. */
    public static final int LEAST_DAYS = 14;

    @Inject
    private Access access;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Circles circles;

    @Inject
    private Services services;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<StatementSent> sent;

    /**
     * What is sent.
     *
     * @param answerBy last day for the answer that the circle asks for
     * @param named the sender agrees to be named to the employer
     */
    public record Command(MutualId mutual, String statement, LocalDate answerBy, boolean named) {}

    public void send(Command command) {
        Mutual mutual = mutuals.getLocked(command.mutual());
        access.toOneOf(circles.peopleOf(mutual.id()));
        Instant now = clock.now();
        if (!command.named()) {
            throw new DomainProblem("MUTUAL_NAME_NOT_CONSENTED");
        }
        LocalDate first = London.dayOf(now).plusDays(LEAST_DAYS);
        if (command.answerBy().isBefore(first)) {
            throw new DomainProblem("MUTUAL_ANSWER_TOO_SOON", first);
        }
        CaseFile caseFile =
                caseFiles.open(mutual.name(), mutual.council(), mutual.service().value());
        mutual.state(
                command.statement(),
                Acting.current().requirePerson(),
                caseFile.id(),
                London.endOf(command.answerBy()),
                now);
        story.tell(
                StoryLine.of(caseFile.id(), mutual.id(), "mutual.stated")
                        .with(mutual.name(), command.answerBy())
                        .forPartiesOnly(),
                mutual.name());
        notices.tellThose(
                mutual.council(),
                Permission.ANSWER_STATEMENT,
                Notice.of("mutual.stated", caseFile.id())
                        .with(
                                mutual.name(),
                                services.get(mutual.service()).title(),
                                Acting.current().label(),
                                command.answerBy())
                        .linking("/mutual/answer/" + mutual.reference()));
        sent.fire(new StatementSent(mutual.id(), now));
    }
}
