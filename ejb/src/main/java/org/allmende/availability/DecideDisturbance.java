package org.allmende.availability;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderDeadlines;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.jspecify.annotations.Nullable;

/**
 * An officer, by name and in public, gives everybody the same further time after an outage, or keeps the deadline for reasons
 * (Procurement Act 2023 s.12(2)-(3): the same treatment for all; s.54(1)-(2): limits that are fit, and the same for each).
 *
 * <p>Errors: {@code TENDER_UNKNOWN}, {@code DISTURBANCE_UNKNOWN} and those of {@link Disturbance}.
 */
@Stateless
@UseCase
@Requires(Permission.PUBLISH_TENDER)
public class DecideDisturbance {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private TenderDeadlines tenderDeadlines;

    @Inject
    private Disturbances disturbances;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private DisturbanceNews news;

    @Inject
    private Event<DisturbanceDecided> decided;

    /**
     * The decision.
     *
     * @param number of the disturbance in its tender
     * @param last the new deadline for all; as proposed: the one that was shown. Null for a refusal
     * @param reasons read by everybody; needed wherever it is not as proposed
     */
    public record Command(
            TenderId tender,
            int number,
            Disturbance.Choice choice,
            @Nullable Instant last,
            String reasons) {}

    public void decide(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        Disturbance disturbance = disturbances.getLocked(tender.id(), command.number());
        if (disturbance.isWaiting() && tender.status() != TenderStatus.PUBLISHED) {
            throw new DomainProblem("DISTURBANCE_TENDER_NOT_OPEN");
        }
        Actor officer = Acting.current();
        Instant before = tender.deadline().orElseThrow().at();
        Instant now = databaseClock.now();
        Optional<Instant> extended = disturbance.decide(
                command.choice(),
                command.last(),
                command.reasons(),
                tender,
                new Disturbance.Officer(officer.requirePerson(), officer.label()),
                calendar,
                now);
        decided.fire(new DisturbanceDecided(disturbance.id(), tender.id(), extended.isPresent(), now));
        disturbances.write();
        extended.ifPresent(last -> tenderDeadlines.giveBack(tender, last, now));
        tell(disturbance, tender, before);
    }

    private void tell(Disturbance disturbance, Tender tender, Instant before) {
        String officer = disturbance.decidedByName().orElse("");
        String reasons = disturbance.reasons().orElse("–");
        if (disturbance.newDeadline().isPresent()) {
            Instant last = disturbance.newDeadline().get();
            news.toReaders(
                    tender,
                    Notice.of("disturbance.extended", tender.caseId())
                            .with(tender.title(), disturbance.minutes(), before, last, officer, reasons));
            news.tell(tender, "disturbance.extended", tender.title(), last, officer);
        } else {
            news.toReaders(
                    tender,
                    Notice.of("disturbance.refused", tender.caseId())
                            .with(tender.title(), tender.reference(), disturbance.minutes(), before, officer, reasons));
            news.tell(tender, "disturbance.refused", tender.title(), officer);
        }
    }
}
