package org.allmende.evaluation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.bid.BidOpening;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * Two of the officers named for it open the bids, each in an own session and with an own passphrase: the first passes the
 * share of the key on, the second opens. Not before the deadline has passed by the database's clock; every try is audited.
 *
 * <p>Errors: {@code NOT_AN_OPENING_OFFICER}, {@code OPENING_NEEDS_OTHER_OFFICER}, {@code BIDS_OPENED_ALREADY}, and those of
 * {@link BidOpening}.
 */
@Stateless
@UseCase
@Requires(Permission.OPEN_BIDS)
public class OpenBids {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private BidOpening sealedBids;

    @Inject
    private Openings openings;

    @Inject
    private Moderation moderation;

    @Inject
    private Organisations organisations;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<BidsOpened> opened;

    /** @param passphrase the acting officer's own; never stored, never logged */
    public record Command(TenderId tender, String passphrase) {

        @Override
        public String toString() {
            return "OpenBids of " + tender;
        }
    }

    /** Gives whether the bids are open now: false after the first officer's step. */
    public boolean open(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        PersonId officer = Panel.requireOpeningOfficer(tender);
        access.toPersonIn(officer, tender.councilId());
        Optional<Opening> begun = openings.of(tender.id());
        if (begun.isEmpty()) {
            sealedBids.begin(tender.id(), officer, command.passphrase());
            openings.add(new Opening(tender.id(), officer, clock.now()));
            tellSecond(tender, officer);
            return false;
        }
        begun.get().requireOther(officer);
        finish(tender, officer, command.passphrase(), begun.get());
        return true;
    }

    private void finish(Tender tender, PersonId officer, String passphrase, Opening opening) {
        BidOpening.Opened result = sealedBids.finish(tender.id(), officer, passphrase);
        Instant now = clock.now();
        result.damaged().forEach(bid -> exclude(tender, bid, now));
        opening.complete(officer, result.readable().size(), now);
        tender.beginEvaluation();
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "evaluation.opened")
                        .with(result.readable().size() + result.damaged().size()),
                organisations.get(tender.councilId()).name());
        for (PersonId evaluator : tender.evaluators()) {
            notices.tell(evaluator, notice(tender, "evaluation.opened", "/evaluation/conflicts/"));
        }
        opened.fire(new BidsOpened(tender.id(), result.readable().size(), now));
    }

    private void exclude(Tender tender, BidId bid, Instant now) {
        moderation.disregard(tender.id(), bid, BidOpening.DAMAGED, now);
    }

    private void tellSecond(Tender tender, PersonId first) {
        tender.openingOfficers().stream()
                .filter(officer -> !officer.equals(first))
                .forEach(officer ->
                        notices.tell(officer, notice(tender, "evaluation.opening-begun", "/evaluation/open/")));
    }

    private static Notice notice(Tender tender, String key, String page) {
        return Notice.of(key, tender.caseId())
                .with(tender.title(), tender.reference())
                .linking(page + tender.reference());
    }
}
