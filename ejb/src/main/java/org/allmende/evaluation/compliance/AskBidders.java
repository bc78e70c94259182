package org.allmende.evaluation.compliance;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.RequestTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.evaluation.Conflicts;
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
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/**
 * An officer asks every bidder whose bid has a gap about all its gaps: at one moment, with one clock, after every bid was looked at.
 * So the same gap is asked about in every bid that has it, or in none (Procurement Act 2023 s.12(2): the same treatment for all).
 * That includes the notice of a doubted price (s.19(4)(a)) and of a ground for exclusion (s.58).
 *
 * <p>Errors: {@code COMPLIANCE_LOOK_FIRST(bidder)}, {@code COMPLIANCE_NOTHING_TO_ASK}, {@code CONFLICTS_NOT_DECLARED}, and those of
 * {@link CheckTeam}.
 */
@Stateless
@UseCase
@Requires(Permission.CHECK_BIDS)
public class AskBidders {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private Conflicts conflicts;

    @Inject
    private CheckTeam team;

    @Inject
    private ComplianceChecks checks;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<BidderAsked> asked;

    public record Command(TenderId tender) {}

    /** Gives until when everybody answers. */
    public Deadline ask(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        PersonId officer = team.require(tender);
        access.toPersonIn(officer, tender.councilId());
        if (!conflicts.declaredBy(tender.id(), officer)) {
            throw new DomainProblem("CONFLICTS_NOT_DECLARED");
        }
        List<ComplianceCheck> all =
                checks.ofTender(tender.id()).stream().map(checks::locked).toList();
        all.stream()
                .filter(check -> check.status() == ComplianceStatus.OPEN)
                .findFirst()
                .ifPresent(check -> {
                    throw new DomainProblem("COMPLIANCE_LOOK_FIRST", name(check.bidId()));
                });
        List<ComplianceCheck> gaps = all.stream()
                .filter(check -> check.status() == ComplianceStatus.GAPS)
                .toList();
        if (gaps.isEmpty()) {
            throw new DomainProblem("COMPLIANCE_NOTHING_TO_ASK");
        }
        Instant now = clock.now();
        Deadline until = RequestTiming.answer(now, calendar);
        gaps.forEach(check -> ask(tender, check, until, officer, now));
        story.tell(
                StoryLine.of(tender.caseId(), tender.id(), "evaluation.check.asked")
                        .with(gaps.size(), London.dayOf(until.at())),
                organisations.get(tender.councilId()).name());
        return until;
    }

    private void ask(Tender tender, ComplianceCheck check, Deadline until, PersonId officer, Instant now) {
        check.ask(until, officer, now);
        checks.findings(check.id()).values().stream()
                .filter(finding -> finding.finding().isGap())
                .forEach(gap -> checks.add(new AskedItem(check.id(), gap)));
        checks.flush();
        Bid bid = bids.get(check.bidId());
        notices.tellThose(
                bid.organisation(),
                Permission.ANSWER_BID_REQUEST,
                Notice.of("evaluation.check.asked", tender.caseId())
                        .with(tender.title(), tender.reference(), bid.reference(), London.dayOf(until.at()))
                        .linking("/bid/request/" + bid.reference())
                        .inConfidence());
        asked.fire(new BidderAsked(check.id(), tender.id(), bid.id(), until.at()));
    }

    private String name(BidId bid) {
        return organisations.get(bids.get(bid).organisation()).name();
    }
}
