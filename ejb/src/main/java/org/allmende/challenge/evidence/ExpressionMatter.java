package org.allmende.challenge.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.challenge.ChallengeWindow;
import org.allmende.challenge.CouncilPeriods;
import org.allmende.challenge.EoiClocks;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.EoiStatus;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;
import org.allmende.passport.use.Matter;
import org.allmende.passport.use.PassportMatter;
import org.allmende.passport.use.UseKind;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Expressions of interest as matters in which papers are used. Errors: {@code EOI_NOT_A_DRAFT(reference)}. */
@ApplicationScoped
public class ExpressionMatter implements PassportMatter {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Expressions expressions;

    @Inject
    private Services services;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Access access;

    @Override
    public boolean knows(UUID subject) {
        return expressions.find(new EoiId(subject)).isPresent();
    }

    @Override
    public Matter of(UUID subject) {
        ExpressionOfInterest expression = expressions.get(new EoiId(subject));
        Service service = services.get(expression.service());
        return matter(expression, service, neededUntil(expression, service), sendBy(expression, service));
    }

    private static Matter matter(
            ExpressionOfInterest expression,
            Service service,
            @Nullable LocalDate neededUntil,
            @Nullable LocalDate sendBy) {
        return new Matter(
                expression.id().value(),
                UseKind.EXPRESSION,
                expression.organisation(),
                expression.council(),
                service.title() + " (" + expression.reference() + ")",
                expression.reference(),
                "/challenge/write/" + expression.reference(),
                expression.status() == EoiStatus.DRAFT,
                neededUntil,
                sendBy);
    }

    /** The last day of the window that is open, after which the council need not consider it: s.82(2), (4). */
    private @Nullable LocalDate sendBy(ExpressionOfInterest expression, Service service) {
        if (expression.status() != EoiStatus.DRAFT) {
            return null;
        }
        return councilPeriods
                .of(service)
                .flatMap(periods -> periods.windowOf(London.dayOf(databaseClock.now())))
                .map(ChallengeWindow::closes)
                .orElse(null);
    }

    /** The day of the decision: as the council expects it, else at the latest; of a draft as if it were sent now. */
    private @Nullable LocalDate neededUntil(ExpressionOfInterest expression, Service service) {
        if (expression.status() != EoiStatus.DRAFT) {
            return expression
                    .expectedDecision()
                    .or(() -> expression.decisionDeadline().map(deadline -> London.dayOf(deadline.at())))
                    .orElse(null);
        }
        return councilPeriods
                .of(service)
                .map(periods ->
                        EoiClocks.of(databaseClock.now(), periods, calendar).decision())
                .map(London::dayOf)
                .orElse(null);
    }

    @Override
    public void lockForChange(UUID subject) {
        ExpressionOfInterest expression = expressions.getLocked(new EoiId(subject));
        access.demand(Permission.DRAFT_EXPRESSION, expression.organisation());
        if (expression.status() != EoiStatus.DRAFT) {
            throw new DomainProblem("EOI_NOT_A_DRAFT", expression.reference());
        }
    }

    @Override
    public List<Matter> openOf(Collection<OrganisationId> leads) {
        List<ExpressionOfInterest> drafts = expressions.ofBodies(leads).stream()
                .filter(expression -> expression.status() == EoiStatus.DRAFT)
                .toList();
        Map<ServiceId, Service> titles =
                services.all(drafts.stream().map(ExpressionOfInterest::service).toList());
        return drafts.stream()
                .map(draft -> matter(draft, Objects.requireNonNull(titles.get(draft.service())), null, null))
                .toList();
    }

    @Override
    public Set<UUID> openAmong(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entityManager
                .createQuery(
                        "select e.id from ExpressionOfInterest e where e.id in :subjects and e.status = :draft",
                        UUID.class)
                .setParameter("subjects", subjects)
                .setParameter("draft", EoiStatus.DRAFT)
                .getResultList());
    }
}
