package org.allmende.direct.objection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.audit.Trail;
import org.allmende.calendar.WorkingDays;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwardId;
import org.allmende.direct.DirectAwards;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * An owner of an organisation objects to a direct award, from its transparency notice until the end of its standstill, and suspends it
 * with the same transaction. Whether it is in time is decided by the database's clock as it was on arrival. The same words again,
 * while they wait, are the same objection. Leaves no trail in the audit, which administrators read: the objection's own line is the
 * record.
 *
 * <p>Source: the portal's own rule beside Procurement Act 2023 ss.44, 51 and 101. Errors: {@code DIRECT_UNKNOWN}, {@code
 * DIRECT_NOT_OPEN_TO_OBJECTIONS}, {@code DIRECT_OBJECTION_OPEN_ALREADY(number)}, and those of {@link DirectObjection}.
 */
@Stateless
@UseCase
@Requires(value = Permission.OBJECT_TO_AWARD, trail = Trail.NONE)
public class ObjectToDirectAward {

    @Inject
    private Access access;

    @Inject
    private DirectAwards awards;

    @Inject
    private DirectObjections objections;

    @Inject
    private DirectSuspension suspension;

    @Inject
    private DatabaseClock clock;

    @Inject
    private WorkingDays calendar;

    /** @param organisation in whose name */
    public record Command(DirectAwardId direct, OrganisationId organisation, String words) {}

    /** Gives the objection's number in its direct award. */
    public int object(Command c) {
        Instant arrived = clock.now();
        access.to(c.organisation());
        DirectAward award = awards.getLocked(c.direct());
        return objections.of(award.id(), c.organisation()).stream()
                .filter(DirectObjection::isOpen)
                .findFirst()
                .map(open -> sameAgain(open, c.words()))
                .orElseGet(() -> receive(award, c, arrived));
    }

    private static int sameAgain(DirectObjection open, String words) {
        if (!open.says(words)) {
            throw new DomainProblem("DIRECT_OBJECTION_OPEN_ALREADY", open.number());
        }
        return open.number();
    }

    private int receive(DirectAward award, Command c, Instant arrived) {
        DirectObjection objection = new DirectObjection(
                award,
                objections.of(award.id()).size() + 1,
                c.organisation(),
                Acting.current().requirePerson(),
                c.words(),
                calendar,
                arrived);
        suspension.begin(award, objection, arrived);
        suspension.toOfficers(award, Notice.of("direct.objection.lodged", award.caseId()));
        suspension.toObjector(award, objection, Notice.of("direct.objection.received", award.caseId()));
        return objection.number();
    }
}
