package org.allmende.evaluation.compliance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.evaluation.LotExclusions;
import org.allmende.evaluation.Moderation;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.LotId;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * After its bidder was heard, an officer decides item by item what is settled and what stands, and whether the bid is considered.
 * The Act allows no bid for which a mandatory item stands, so nobody may consider it; a price that the bidder can perform for is
 * settled, so it is no reason to leave the bid out (Procurement Act 2023 s.19(3)-(5), 26).
 *
 * <p>Errors: {@code COMPLIANCE_VERDICT_MISSING}, {@code COMPLIANCE_NOT_ASKED}, {@code COMPLIANCE_MUST_DISREGARD(law)}, {@code
 * COMPLIANCE_NOTHING_STANDS}, and those of {@link LotVerdicts}, {@link CheckTeam}, {@link ComplianceCheck} and {@link ItemFinding}.
 */
@Stateless
@UseCase
@Requires(Permission.CHECK_BIDS)
public class DecideOnBid {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private CheckTeam team;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private Moderation moderation;

    @Inject
    private LotExclusions exclusions;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<HeardBidDecided> decided;

    @Inject
    private Event<BidsChecked> checked;

    /** @param considered whether the bid takes part */
    public record Command(BidId bid, boolean considered, List<Verdict> verdicts) {

        public Command {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * @param stands whether the item still speaks against the bid
     * @param lots the lots for which alone it does; none: for the whole bid
     */
    public record Verdict(String item, boolean stands, String words, Set<LotId> lots) {

        public Verdict {
            lots = Set.copyOf(lots);
        }

        /** For the whole bid. */
        public Verdict(String item, boolean stands, String words) {
            this(item, stands, words, Set.of());
        }

        /** Whether it speaks against the bid as a whole. */
        boolean standsWhole() {
            return stands && lots.isEmpty();
        }
    }

    public void decide(Command command) {
        Bid bid = bids.get(command.bid());
        Tender tender = tenders.getLocked(bid.tenderId());
        access.to(tender.councilId());
        PersonId officer = team.require(tender, bid.id());
        access.toPersonIn(officer, tender.councilId());
        ComplianceCheck check = checks.ofLocked(bid.id());
        if (!check.status().isHeard()) {
            throw new DomainProblem("COMPLIANCE_STEP_NOT_POSSIBLE");
        }
        Instant now = clock.now();
        List<Verdict> verdicts = LotVerdicts.of(
                tender, bids.opened(bid.id()).orElseThrow().content(), complete(check, command.verdicts()));
        Optional<CheckItem> out = Disregard.of(check.rules(), verdicts, command.considered());
        verdicts.forEach(verdict -> checks.add(new ItemFinding(
                check.id(),
                check.rules().get(verdict.item()),
                verdict.stands() ? Finding.STANDS : Finding.SETTLED,
                verdict.words(),
                officer,
                now)));
        check.decide(out.orElse(null), officer, now);
        out.ifPresent(item -> disregard(tender, bid, reason(check.rules(), verdicts), now));
        List<Integer> without = out.isEmpty() ? exclude(tender, bid, check.rules(), verdicts, officer, now) : List.of();
        checks.flush();
        tell(tender, bid, out.isEmpty(), without);
        decided.fire(new HeardBidDecided(check.id(), tender.id(), out.isEmpty(), now));
        if (checks.allClosed(tender.id())) {
            checked.fire(new BidsChecked(tender.id(), now));
        }
    }

    /** One for each line of the list, in its order. */
    private List<Verdict> complete(ComplianceCheck check, List<Verdict> given) {
        Map<String, Verdict> byItem = new HashMap<>();
        given.forEach(verdict -> byItem.put(verdict.item(), verdict));
        List<AskedItem> asked = checks.asked(check.id());
        List<String> items = asked.stream().map(AskedItem::item).toList();
        if (!items.containsAll(byItem.keySet()) || byItem.size() != given.size()) {
            throw new DomainProblem("COMPLIANCE_NOT_ASKED");
        }
        return items.stream()
                .map(item -> Optional.ofNullable(byItem.get(item))
                        .orElseThrow(() -> new DomainProblem("COMPLIANCE_VERDICT_MISSING")))
                .toList();
    }

    /** Section and words of everything that stands, as the bidder will read it. */
    private static String reason(CheckItem.Version rules, List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Verdict::standsWhole)
                .map(verdict ->
                        rules.get(verdict.item()).law() + ": " + verdict.words().strip())
                .collect(Collectors.joining("\n"));
    }

    private void disregard(Tender tender, Bid bid, String reason, Instant now) {
        bid.exclude(reason);
        moderation.disregard(tender.id(), bid.id(), reason, now);
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "evaluation.check.out"),
                organisations.get(tender.councilId()).name());
    }

    /** Takes the bid out of the lots whose conditions alone it fails; gives their numbers. */
    private List<Integer> exclude(
            Tender tender, Bid bid, CheckItem.Version rules, List<Verdict> verdicts, PersonId officer, Instant now) {
        List<Integer> numbers = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            String reason =
                    rules.get(verdict.item()).law() + ": " + verdict.words().strip();
            tender.lots().stream()
                    .filter(lot -> verdict.lots().contains(lot.id()))
                    .forEach(lot -> {
                        exclusions.exclude(tender, bid.id(), lot.id(), reason, officer, now);
                        numbers.add(lot.number());
                    });
        }
        return numbers;
    }

    private void tell(Tender tender, Bid bid, boolean considered, List<Integer> without) {
        if (!without.isEmpty()) {
            notices.tellThose(
                    bid.organisation(),
                    Permission.ANSWER_BID_REQUEST,
                    Notice.of("evaluation.check.lots", tender.caseId())
                            .with(
                                    tender.title(),
                                    tender.reference(),
                                    bid.reference(),
                                    without.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                            .linking("/bid/request/" + bid.reference())
                            .inConfidence());
            return;
        }
        Notice notice = considered
                ? Notice.of("evaluation.check.settled", tender.caseId())
                : Notice.of("evaluation.check.out", tender.caseId());
        notices.tellThose(
                bid.organisation(),
                Permission.ANSWER_BID_REQUEST,
                notice.with(tender.title(), tender.reference(), bid.reference())
                        .linking("/bid/request/" + bid.reference())
                        .inConfidence());
    }
}
