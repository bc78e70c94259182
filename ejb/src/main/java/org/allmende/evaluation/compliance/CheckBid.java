package org.allmende.evaluation.compliance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.bid.Bid;
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
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * An officer records what the check of a bid has found: all in order, or what is missing or doubtful. What is not named is in
 * order. Where nothing is missing the bid is considered; else its bidder is to be asked.
 *
 * <p>Errors: {@code COMPLIANCE_ITEM_UNKNOWN}, {@code COMPLIANCE_ITEM_TWICE}, {@code COMPLIANCE_FINDING_EARLY}, {@code
 * COMPLIANCE_PRICE_NEEDS_WORDS}, {@code COMPLIANCE_CORRECTION_NEEDS_WORDS}, and those of {@link CheckTeam}, {@link
 * ComplianceCheck} and {@link ItemFinding}.
 */
@Stateless
@UseCase
@Requires(Permission.CHECK_BIDS)
public class CheckBid {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private CheckTeam team;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Event<BidsChecked> checked;

    /**
     * @param debarmentSeenOn the day on which the officer looked at the debarment list
     * @param found items of which there is something to say
     */
    public record Command(BidId bid, LocalDate debarmentSeenOn, List<Found> found) {

        public Command {
            found = List.copyOf(found);
        }
    }

    /** @param words what is missing or doubtful, as the bidder will read it; or why it is in order */
    public record Found(String item, Finding finding, String words) {}

    /** Gives whether everything is in order. */
    public boolean check(Command command) {
        Bid bid = bids.get(command.bid());
        Tender tender = tenders.getLocked(bid.tenderId());
        access.to(tender.councilId());
        PersonId officer = team.require(tender, bid.id());
        access.toPersonIn(officer, tender.councilId());
        ComplianceCheck check = checks.ofLocked(bid.id());
        requireOnce(command.found());
        Map<String, ItemFinding> before = checks.findings(check.id());
        Instant now = clock.now();
        List<ItemFinding> findings = check.rules().items().stream()
                .map(item -> finding(check, item, named(command, item), before.get(item.code()), officer, now))
                .toList();
        command.found().forEach(found -> check.rules().get(found.item()));
        boolean gaps = findings.stream().anyMatch(finding -> finding.finding().isGap());
        check.checked(gaps, command.debarmentSeenOn(), officer, now);
        findings.forEach(checks::add);
        checks.flush();
        if (checks.allClosed(tender.id())) {
            checked.fire(new BidsChecked(tender.id(), now));
        }
        return !gaps;
    }

    private static void requireOnce(List<Found> found) {
        Set<String> items = new HashSet<>();
        for (Found one : found) {
            if (!items.add(one.item())) {
                throw new DomainProblem("COMPLIANCE_ITEM_TWICE");
            }
            if (one.finding() == Finding.SETTLED || one.finding() == Finding.STANDS) {
                throw new DomainProblem("COMPLIANCE_FINDING_EARLY");
            }
        }
    }

    private static @Nullable Found named(Command command, CheckItem item) {
        return command.found().stream()
                .filter(found -> found.item().equals(item.code()))
                .findFirst()
                .orElse(null);
    }

    private static ItemFinding finding(
            ComplianceCheck check,
            CheckItem item,
            @Nullable Found found,
            @Nullable ItemFinding before,
            PersonId officer,
            Instant now) {
        Finding result = found == null ? Finding.IN_ORDER : found.finding();
        String words = found == null ? "" : found.words();
        if (result == Finding.IN_ORDER && words.isBlank()) {
            if (check.isPriceDoubted() && item.code().equals(CheckItem.PRICE)) {
                throw new DomainProblem("COMPLIANCE_PRICE_NEEDS_WORDS");
            }
            if (before != null && before.finding().isGap()) {
                throw new DomainProblem("COMPLIANCE_CORRECTION_NEEDS_WORDS");
            }
        }
        return new ItemFinding(check.id(), item, result, words, officer, now);
    }
}
