package org.allmende.challenge.assistance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionWork;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.References;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * An officer of the council, or an organiser of the body, begins to enter what came on paper. A body that is not in the portal
 * yet is put in by the officer; its members, if it has any, are told.
 *
 * <p>Errors: those of {@link Consent} and {@link Assistance}, {@code ORGANISATION_NAME_MISSING}, {@code
 * COUNCIL_NOT_SELF_REGISTERED}, and the codes of {@link org.allmende.challenge.ChallengeEligibility}.
 */
@Stateless
@UseCase
@Requires(Permission.ASSIST_EXPRESSION)
public class BeginAssisted {

    @Inject
    private Access access;

    @Inject
    private Services services;

    @Inject
    private Organisations organisations;

    @Inject
    private ExpressionWork work;

    @Inject
    private Assistances assistances;

    @Inject
    private References references;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Notices notices;

    /**
     * A body that is not in the portal yet.
     *
     * @param name as on the paper
     */
    public record NewBody(String name, OrganisationKind kind) {}

    /**
     * Who is helped, for which service.
     *
     * @param body in the portal already; null: {@code newBody} is put in
     * @param receivedOn the day on which the paper came; null: none did, it is entered as they speak
     */
    public record Command(
            ServiceId service,
            @Nullable OrganisationId body,
            @Nullable NewBody newBody,
            Consent consent,
            @Nullable LocalDate receivedOn) {}

    public EoiId begin(Command command) {
        Service service = services.get(command.service());
        OrganisationId council = service.council();
        access.toAnyOf(council, command.body() == null ? council : command.body());
        Actor helper = Acting.current();
        Instant now = databaseClock.now();
        OrganisationId body = command.body() == null ? putIn(command.newBody(), now) : command.body();
        EoiId eoi = work.begin(body, service);
        OrganisationId helping = helper.may(Permission.ASSIST_EXPRESSION, council) ? council : body;
        assistances.add(new Assistance(eoi, helper, helping, command.consent(), command.receivedOn(), now));
        notices.tellThose(
                body,
                Permission.SUBMIT_EXPRESSION,
                Notice.of("challenge.assisted", null)
                        .with(helper.label(), service.title(), command.consent().by())
                        .linking("/challenge/list"));
        return eoi;
    }

    private OrganisationId putIn(@Nullable NewBody newBody, Instant now) {
        if (newBody == null) {
            throw new DomainProblem("ORGANISATION_NAME_MISSING");
        }
        if (newBody.kind() == OrganisationKind.COUNCIL) {
            throw new DomainProblem("COUNCIL_NOT_SELF_REGISTERED");
        }
        String name = TextLength.within("ORGANISATION_NAME_MISSING", newBody.name(), 1, 200);
        Organisation organisation = new Organisation(references.next("O"), name, newBody.kind(), null, now);
        organisations.add(organisation);
        return organisation.id();
    }
}
