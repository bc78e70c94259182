package org.allmende.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Collectors;
import org.allmende.bid.Bid;
import org.allmende.bid.Bids;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.casefile.Story;
import org.allmende.casefile.StoryLine;
import org.allmende.identity.Access;
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
 * Publishes the award notice, after the summaries, and begins the standstill of eight working days with its day.
 *
 * <p>Source: Procurement Act 2023 ss.50(1), 51(2). A light touch contract would need no standstill (s.51(3)(f)); the portal
 * always provides for one, which then binds (s.51(5)). Errors: {@code AWARD_NOT_DECIDED}, {@code
 * AWARD_SUMMARIES_FIRST}, {@code AWARD_STEP_NOT_POSSIBLE}, {@code CALENDAR_HORIZON}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_AWARD)
public class PublishAwardNotice {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private Awards awards;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Story story;

    @Inject
    private Notices notices;

    @Inject
    private Event<AwardNoticePublished> published;

    public record Command(TenderId tender) {}

    public void publish(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        Award award = awards.requireOfTender(tender.id());
        if (award.summariesSentAt().isEmpty()) {
            throw new DomainProblem("AWARD_SUMMARIES_FIRST");
        }
        Instant now = clock.now();
        Standstill standstill = Standstill.mandatory(now, workingDays);
        award.publish(standstill, now);
        tell(tender, award, standstill);
        awards.flush();
        published.fire(new AwardNoticePublished(
                tender.id(), award.id(), standstill.deadline().at(), now));
    }

    private void tell(Tender tender, Award award, Standstill standstill) {
        String winner = award.winners().stream()
                .map(won -> organisations.get(won.supplier()).name())
                .collect(Collectors.joining(", "));
        story.tell(
                StoryLine.of(award.caseId(), award.id(), "award.published")
                        .with(winner, award.amount().amount(), standstill.lastDay())
                        .linking(award.link()),
                organisations.get(tender.councilId()).name());
        for (Bid bid : bids.ofTender(tender.id())) {
            notices.tellThose(
                    bid.organisation(),
                    Permission.READ_ORGANISATION_FILES,
                    Notice.of("award.published", award.caseId())
                            .with(tender.title(), tender.reference(), winner, standstill.lastDay())
                            .linking(award.link()));
        }
    }
}
