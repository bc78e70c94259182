package org.allmende.award.objection;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.allmende.audit.Trail;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * An owner of a bidder whose bid was assessed objects to the award, in its standstill, and suspends it with the same transaction.
 * Whether it is in time is decided here, by the database's clock as it was on arrival, before waiting for anybody else; the last
 * instant of the standstill is itself in time. A bidder whose bid was found inadmissible may object too, the winner may not. The same
 * words again, while they wait, are the same objection. Leaves no trail in the audit, which administrators read: the objection's own
 * line is the record.
 *
 * <p>Source: the portal's own rule beside Procurement Act 2023 ss.51 and 101. Errors: {@code OBJECTION_NOT_ASSESSED}, {@code
 * OBJECTION_CRITERION_UNKNOWN}, {@code OBJECTION_OPEN_ALREADY(number)}, {@code AWARD_NOT_IN_STANDSTILL}, {@code
 * AWARD_STANDSTILL_OVER(last day)}, and those of {@link Objection}.
 */
@Stateless
@UseCase
@Requires(value = Permission.OBJECT_TO_AWARD, trail = Trail.NONE)
public class LodgeObjection {

    @Inject
    private Access access;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Awards awards;

    @Inject
    private Objections objections;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Suspension suspension;

    @Inject
    private ObjectionNews news;

    @Inject
    private Event<ObjectionLodged> lodged;

    /**
     * What is objected to, for which bid.
     *
     * @param words the objection, in free words
     * @param criterion which line of the summary it is about; null: left open
     * @param statement which statement of the summary; null: left open
     * @param remedy what the bidder wants; null: left open
     */
    public record Command(
            BidId bid,
            String words,
            @Nullable Integer criterion,
            @Nullable String statement,
            @Nullable Remedy remedy) {}

    /** Gives the objection's number in its award. */
    public int lodge(Command command) {
        Instant arrived = databaseClock.now();
        Bid bid = bids.get(command.bid());
        access.to(bid.organisation());
        Tender tender = tenders.getLocked(bid.tenderId());
        AssessmentSummary own =
                awards.summaryOf(bid.id()).orElseThrow(() -> new DomainProblem("OBJECTION_NOT_ASSESSED"));
        Objection.Content content =
                new Objection.Content(command.words(), command.criterion(), command.statement(), command.remedy());
        requireLine(own, command.criterion());
        Award award = awards.get(own.awardId());
        List<Objection> all = objections.of(award.id());
        return all.stream()
                .filter(other -> other.organisation().equals(bid.organisation())
                        && other.status().suspends())
                .findFirst()
                .map(other -> sameAgain(other, content))
                .orElseGet(() -> receive(tender, award, own, content, all.size() + 1, arrived));
    }

    private static int sameAgain(Objection other, Objection.Content content) {
        if (!other.says(content)) {
            throw new DomainProblem("OBJECTION_OPEN_ALREADY", other.number());
        }
        return other.number();
    }

    private void requireLine(AssessmentSummary own, @Nullable Integer criterion) {
        if (criterion != null
                && awards.lines(own).stream().noneMatch(line -> Objects.equals(line.number(), criterion))) {
            throw new DomainProblem("OBJECTION_CRITERION_UNKNOWN");
        }
    }

    private int receive(
            Tender tender, Award award, AssessmentSummary own, Objection.Content content, int number, Instant arrived) {
        Objection objection =
                new Objection(award, own, number, Acting.current().requirePerson(), content, calendar, arrived);
        boolean suspended = award.isSuspended();
        award.suspend(arrived);
        objections.add(objection);
        suspension.tellIfNew(tender, award, suspended);
        tell(objection, tender, award);
        lodged.fire(new ObjectionLodged(objection.id(), award.id(), arrived));
        return number;
    }

    private void tell(Objection objection, Tender tender, Award award) {
        Object due = London.dayOf(objection.deadline().at());
        news.toOfficers(
                objection,
                award,
                Notice.of("award.objection.lodged", tender.caseId())
                        .with(tender.title(), tender.reference(), objection.number(), due));
        news.toObjector(
                objection,
                award,
                Notice.of("award.objection.received", tender.caseId())
                        .with(tender.title(), tender.reference(), objection.number(), due));
    }
}
