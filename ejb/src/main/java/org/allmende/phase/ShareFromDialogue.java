package org.allmende.phase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import org.allmende.bid.Bids;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * What came up in a dialogue and concerns all is told to all who go on, at one instant and in the same words, without naming who
 * brought it up (Procurement Act 2023 s.12(2)-(3): all suppliers are treated the same).
 *
 * <p>Errors: {@code DIALOGUE_NOT_OPEN}, {@code DIALOGUE_NOT_OF_TEAM}, {@code DIALOGUE_NAMES_SUPPLIER(name)} and those of {@link
 * DialogueShare}.
 */
@Stateless
@UseCase
@Requires(Permission.ANSWER_TENDER_QUESTION)
public class ShareFromDialogue {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Dialogues dialogues;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    public record Command(TenderId tender, String words) {}

    /** Gives its number in the tender. */
    public int share(Command c) {
        Tender tender = tenders.getLocked(c.tender());
        access.to(tender.councilId());
        Actor officer = Acting.current();
        Dialogues.requireTeam(tender, officer.requirePerson());
        Shortlist shortlist = dialogues.requireOpen(tender);
        requireNobodyNamed(shortlist, c.words());
        DialogueShare share = new DialogueShare(
                tender.id(),
                dialogues.sharesOf(tender.id()).size() + 1,
                c.words(),
                officer.requirePerson(),
                officer.label(),
                databaseClock.now());
        dialogues.add(share);
        shortlist
                .chosen()
                .forEach(place -> notices.tellThose(
                        place.organisation(),
                        Permission.SUBMIT_BID,
                        Notice.of("phase.dialogue.shared", tender.caseId())
                                .with(tender.title(), tender.reference(), share.number(), share.words())
                                .linking("/phase/meetings/"
                                        + bids.get(place.bidId()).reference())));
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "phase.dialogue.shared")
                        .with(share.number())
                        .linking(tender.link()),
                organisations.get(tender.councilId()).name());
        return share.number();
    }

    private void requireNobodyNamed(Shortlist shortlist, String words) {
        String read = words.toLowerCase(Locale.ROOT);
        shortlist.places().stream()
                .map(place -> organisations.get(place.organisation()).name())
                .filter(name -> read.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(name -> {
                    throw new DomainProblem("DIALOGUE_NAMES_SUPPLIER", name);
                });
    }
}
