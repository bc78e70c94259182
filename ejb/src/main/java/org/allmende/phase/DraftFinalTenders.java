package org.allmende.phase;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderDrafted;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * The council begins to write the final tenders of a first stage: a tender of their own in the same case, for those alone who go on.
 * It takes over what was published; {@link FinalTendersRules} say what of it may still change.
 *
 * <p>Errors: {@code FINAL_TENDERS_NOT_YET}, {@code FINAL_TENDERS_DRAFTED_ALREADY(reference)}, {@code FINAL_TENDERS_DIALOGUE_OPEN}.
 */
@Stateless
@UseCase
@Requires(Permission.PREPARE_TENDER)
public class DraftFinalTenders {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private FinalTenders finalTenders;

    @Inject
    private Dialogues dialogues;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Event<TenderDrafted> drafted;

    @Inject
    private Event<FinalTendersDrafted> following;

    /** @param title of the final tenders, as people will know them */
    public record Command(TenderId firstStage, String title) {}

    public TenderId draft(Command c) {
        Tender first = tenders.getLocked(c.firstStage());
        access.to(first.councilId());
        finalTenders.of(first.id()).ifPresent(former -> {
            throw new DomainProblem("FINAL_TENDERS_DRAFTED_ALREADY", former.reference());
        });
        Instant now = databaseClock.now();
        Tender last = Tender.finalTendersOf(first, references.next("T"), c.title(), now);
        if (dialogues.isOpen(first)) {
            throw new DomainProblem("FINAL_TENDERS_DIALOGUE_OPEN");
        }
        finalTenders.add(last);
        story.tell(StoryLine.of(last.caseId(), last.id(), "tender.drafted")
                .with(last.reference())
                .forPartiesOnly());
        drafted.fire(new TenderDrafted(last.id(), null, now));
        following.fire(new FinalTendersDrafted(first.id(), last.id(), now));
        return last.id();
    }
}
