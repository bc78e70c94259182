package org.allmende.evaluation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.identity.Access;
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
 * An evaluator, or an officer who is to check the bids, declares for every bidder, before seeing any bid, whether there is a
 * conflict of interest.
 *
 * <p>Errors: {@code NOT_AN_EVALUATOR}, {@code BIDS_NOT_OPENED}, {@code CONFLICTS_DECLARED_ALREADY}, {@code
 * CONFLICTS_INCOMPLETE}, {@code CONFLICT_NEEDS_EXPLANATION}.
 */
@Stateless
@UseCase
@Requires(Permission.DECLARE_CONFLICTS)
public class DeclareConflicts {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Openings openings;

    @Inject
    private Conflicts conflicts;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<ConflictsDeclared> declared;

    /** @param entries one for each bid that was opened */
    public record Command(TenderId tender, List<Entry> entries) {

        public Command {
            entries = List.copyOf(entries);
        }
    }

    /** What is declared about one bidder; a conflict says what it is. */
    public record Entry(BidId bid, boolean conflicted, String explanation) {}

    public void declare(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        PersonId evaluator = Panel.requireReader(tender);
        access.toPersonIn(evaluator, tender.councilId());
        if (openings.of(tender.id()).filter(Opening::isOpened).isEmpty()) {
            throw new DomainProblem("BIDS_NOT_OPENED");
        }
        if (conflicts.declaredBy(tender.id(), evaluator)) {
            throw new DomainProblem("CONFLICTS_DECLARED_ALREADY");
        }
        requireEveryBidderOnce(command);
        Instant now = clock.now();
        command.entries().forEach(entry -> conflicts.add(new ConflictDeclaration(tender.id(), evaluator, entry, now)));
        if (tender.evaluators().contains(evaluator)) {
            declared.fire(new ConflictsDeclared(tender.id(), evaluator, now));
        }
    }

    private void requireEveryBidderOnce(Command command) {
        Set<BidId> all = bids.openedOf(command.tender()).keySet();
        Set<BidId> named = command.entries().stream().map(Entry::bid).collect(Collectors.toSet());
        if (!all.equals(named) || named.size() != command.entries().size()) {
            throw new DomainProblem("CONFLICTS_INCOMPLETE");
        }
    }
}
