package org.allmende.phase;

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
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * The council ends the dialogue; final tenders are prepared next. Whoever goes on was talked with at least once, so that all were
 * treated the same: the portal's own rule.
 *
 * <p>Errors: {@code DIALOGUE_NOT_OPEN}, {@code DIALOGUE_NOT_OF_TEAM}, {@code DIALOGUE_SUPPLIER_LEFT(name)}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class EndDialogue {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Dialogues dialogues;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Event<DialogueEnded> ended;

    public record Command(TenderId tender) {}

    public void end(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        PersonId officer = Acting.current().requirePerson();
        Dialogues.requireTeam(tender, officer);
        dialogues.requireOpen(tender).chosen().stream()
                .filter(place ->
                        dialogues.meetingsOf(tender.id(), place.organisation()).isEmpty())
                .findFirst()
                .ifPresent(place -> {
                    throw new DomainProblem(
                            "DIALOGUE_SUPPLIER_LEFT",
                            organisations.get(place.organisation()).name());
                });
        Instant now = databaseClock.now();
        dialogues.add(new DialogueEnd(tender.id(), officer, now));
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "phase.dialogue.ended")
                        .with(tender.title())
                        .linking(tender.link()),
                organisations.get(tender.councilId()).name());
        ended.fire(new DialogueEnded(tender.id(), now));
    }
}
