package org.allmende.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.challenge.Eligibility.Effect;
import org.allmende.challenge.Eligibility.Point;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.register.Service;
import org.allmende.shared.DomainProblem;

/**
 * A body may challenge a service when the law makes it a relevant body, the service is not excluded, and the council has
 * published its periods; before that it may write, but not send. The rules are those of {@link ChallengeRules}.
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

    @Inject
    private ChallengeRules rules;

    public Eligibility of(OrganisationId body, Service service, Instant now) {
        return of(body, service, now, expressions.openOf(body, service.id()).isPresent());
    }

    /** Refuses with the first obstacle's code, if it may not even be written. */
    void requireBeginning(OrganisationId body, Service service, Instant now) {
        refuse(of(body, service, now).with(Effect.NEVER));
    }

    /** Refuses with the first obstacle's code, if it may not be sent now, or could not on the day on which it came on paper. */
    void requireSending(OrganisationId body, Service service, Instant now) {
        Eligibility eligibility = of(
                organisations.get(body).kind(),
                service,
                London.dayOf(now),
                false,
                true,
                councilPeriods.at(service, now));
        refuse(eligibility.with(Effect.NEVER));
        refuse(eligibility.with(Effect.NOT_YET));
    }

    private static void refuse(List<Point> obstacles) {
        obstacles.stream().findFirst().ifPresent(point -> {
            throw new DomainProblem(point.code());
        });
    }

    /** What a visitor without an account learns by naming a kind of body, a day and an area. */
    public Eligibility ofKind(OrganisationKind kind, Service service, LocalDate day, boolean areaNamed) {
        return of(kind, service, day, false, areaNamed);
    }

    private Eligibility of(OrganisationId body, Service service, Instant now, boolean alreadyOpen) {
        return of(organisations.get(body).kind(), service, London.dayOf(now), alreadyOpen, true);
    }

    private Eligibility of(
            OrganisationKind kind, Service service, LocalDate day, boolean alreadyOpen, boolean areaNamed) {
        return of(kind, service, day, alreadyOpen, areaNamed, councilPeriods.of(service));
    }

    private Eligibility of(
            OrganisationKind kind,
            Service service,
            LocalDate day,
            boolean alreadyOpen,
            boolean areaNamed,
            Optional<ChallengePeriods> periods) {
        return new Eligibility(rules.points(new ChallengeRules.Situation(
                day,
                kind,
                service.exclusion().orElse(null),
                periods.map(published -> published.on(day)).orElse(ChallengeRules.Window.ALWAYS),
                periods.isPresent(),
                alreadyOpen,
                areaNamed)));
    }
}
