package org.allmende.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.challenge.Eligibility.Point;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.shared.DomainProblem;

/**
 * A body may challenge a service when the law makes it a relevant body, the service is not excluded, and the council has
 * published its periods.
 *
 * <p>Source: Localism Act 2011 ss.81(5)-(9), 82-84; S.I. 2012/1313 Sch 2.
 */
@ApplicationScoped
public class ChallengeEligibility {

    @Inject
    private Organisations organisations;

    @Inject
    private CouncilPeriods councilPeriods;

    @Inject
    private Expressions expressions;

    public Eligibility of(OrganisationId body, Service service, Instant now) {
        return of(
                organisations.get(body).kind(),
                service.isExcluded(),
                councilPeriods.of(service.council()),
                expressions.openOf(body, service.id()).isPresent(),
                London.dayOf(now));
    }

    /** Refuses with the first obstacle's code. */
    void require(OrganisationId body, Service service, Instant now) {
        of(body, service, now).obstacles().stream().findFirst().ifPresent(point -> {
            throw new DomainProblem(point.code());
        });
    }

    /** What a visitor without an account learns by naming a kind of body. */
    public Eligibility ofKind(OrganisationKind kind, Service service, Instant now) {
        return of(kind, service.isExcluded(), councilPeriods.of(service.council()), false, London.dayOf(now));
    }

    static Eligibility of(
            OrganisationKind kind,
            boolean excluded,
            Optional<ChallengePeriods> periods,
            boolean alreadyOpen,
            LocalDate today) {
        List<Point> points = new ArrayList<>(ofBody(kind));
        if (excluded) {
            points.add(new Point("EOI_SERVICE_EXCLUDED", "S.I. 2012/1313 Sch 2", true));
        }
        if (alreadyOpen) {
            points.add(new Point("EOI_ALREADY_OPEN", "Localism Act 2011 s.81(1)", true));
        }
        if (periods.isEmpty()) {
            points.add(new Point("EOI_PERIODS_UNPUBLISHED", "Localism Act 2011 ss.82-84", true));
        }
        if (periods.filter(published -> published.isOutsideWindow(today)).isPresent()) {
            points.add(new Point("EOI_OUTSIDE_WINDOW", "Localism Act 2011 s.82(2), (4)", false));
        }
        return new Eligibility(points);
    }

    private static List<Point> ofBody(OrganisationKind kind) {
        return switch (kind) {
            case COMPANY -> List.of(new Point("EOI_BODY_FOR_PROFIT", "Localism Act 2011 s.81(6)-(7)", true));
            case COUNCIL -> List.of(new Point("EOI_BODY_IS_AUTHORITY", "Localism Act 2011 s.81(2), (7)", true));
            case CO_OPERATIVE -> List.of(new Point("EOI_SURPLUS_STAYS", "Localism Act 2011 s.81(8)", false));
            case STAFF_MUTUAL -> List.of(new Point("EOI_TWO_EMPLOYEES", "Localism Act 2011 s.81(6)(d)", false));
            case CHARITY, COMMUNITY_GROUP, PARISH_COUNCIL -> List.of();
        };
    }
}
