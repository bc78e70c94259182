package org.allmende.follow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.register.Service;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.Tenders;

/**
 * A person follows a service, a place, a kind of service or a tender. Whoever follows it already goes on.
 *
 * <p>Errors: {@code SERVICE_UNKNOWN}, {@code TENDER_UNKNOWN}, {@code FOLLOW_AREA_UNKNOWN(words)}, {@code FOLLOW_DIVISION_UNKNOWN(digits)}.
 */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class StartFollowing {

    @Inject
    private Access access;

    @Inject
    private Follows follows;

    @Inject
    private Services services;

    @Inject
    private Tenders tenders;

    @Inject
    private DatabaseClock databaseClock;

    /**
     * What is followed.
     *
     * @param target the reference of the service or tender, the area as the register names it, or two digits of the CPV code
     */
    public record Command(FollowKind kind, String target) {}

    public void start(Command command) {
        access.toSignedIn();
        PersonId person = Acting.current().requirePerson();
        String target = command.target().strip();
        Instant now = databaseClock.now();
        switch (command.kind()) {
            case SERVICE -> {
                Service service = services.byReference(target).orElseThrow(() -> new DomainProblem("SERVICE_UNKNOWN"));
                follows.start(person, FollowKind.SERVICE, service.reference(), service.id(), now);
            }
            case AREA -> {
                String area = follows.area(target).orElseThrow(() -> new DomainProblem("FOLLOW_AREA_UNKNOWN", target));
                follows.start(person, FollowKind.AREA, area, null, now);
            }
            case TENDER -> {
                Tender tender = tenders.byReference(target)
                        .filter(found -> found.publishedAt().isPresent())
                        .orElseThrow(() -> new DomainProblem("TENDER_UNKNOWN"));
                follows.start(person, FollowKind.TENDER, tender.reference(), null, now);
            }
            case DIVISION -> {
                if (!follows.knowsDivision(target)) {
                    throw new DomainProblem("FOLLOW_DIVISION_UNKNOWN", target);
                }
                follows.start(person, FollowKind.DIVISION, target, null, now);
            }
        }
    }
}
