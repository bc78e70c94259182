package org.allmende.evaluation;

import java.util.List;
import org.allmende.bid.BidId;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.tender.Tender;

/**
 * Who of a council reads an opened bid, and from when on. Nobody does so before a declaration has left the bid open to them, or
 * the panel is past the point where reading could sway a score; whoever has declared a conflict with the bidder never does.
 *
 * <p>Source: Procurement Act 2023 ss.81-83, conflicts of everybody who takes part in a decision. To turn a key at the opening
 * is no reading: the officers read when the award is theirs to decide, and before it those who check the bids and have declared too.
 *
 * @param declarations all that were made on the tender's bidders
 * @param inModeration whether every evaluator has locked the scores
 * @param recorded whether the panel's result stands
 */
record BidReading(Tender tender, List<ConflictDeclaration> declarations, boolean inModeration, boolean recorded) {

    BidReading {
        declarations = List.copyOf(declarations);
    }

    boolean isOpenTo(Actor reader, BidId bid) {
        return reader.personId()
                .filter(person -> !hasDeclared(person, bid, true))
                .filter(person -> tender.evaluators().contains(person)
                        ? evaluates(reader, person, bid)
                        : reads(reader, person, bid))
                .isPresent();
    }

    private boolean evaluates(Actor reader, PersonId person, BidId bid) {
        return reader.may(Permission.SCORE_BIDS, tender.councilId()) && hasDeclared(person, bid, false);
    }

    private boolean reads(Actor reader, PersonId person, BidId bid) {
        OrganisationId council = tender.councilId();
        boolean moderates = tender.moderator().filter(person::equals).isPresent();
        return reader.may(Permission.READ_OPENED_BIDS, council)
                || (checks(person, bid) && reader.may(Permission.CHECK_BIDS, council))
                || (inModeration && moderates && reader.may(Permission.RECORD_CONSENSUS, council))
                || (recorded && reader.may(Permission.DECIDE_AWARD, council));
    }

    private boolean checks(PersonId person, BidId bid) {
        return CheckingOfficers.of(tender).contains(person) && hasDeclared(person, bid, false);
    }

    private boolean hasDeclared(PersonId person, BidId bid, boolean conflicted) {
        return declarations.stream()
                .anyMatch(made -> made.evaluator().equals(person)
                        && made.bidId().equals(bid)
                        && made.isConflicted() == conflicted);
    }
}
