package org.allmende.outcome.spotcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.contract.Milestone;
import org.allmende.identity.Acting;
import org.allmende.identity.PersonId;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Outsiders;
import org.allmende.outcome.VerificationState;
import org.allmende.outcome.Verifier;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/** Keeps what a seat has ticked, the same for both. Called by the two use cases, which have checked access. */
@ApplicationScoped
class Ticks {

    @Inject
    private Outcomes outcomes;

    @Inject
    private SpotChecks checks;

    @Inject
    private Outsiders outsiders;

    @Inject
    private DatabaseClock databaseClock;

    /** The milestone is locked: a tick and a verdict come one after the other. */
    void keep(Milestone milestone, Verifier verifier, List<Tick> given) {
        PersonId person = Acting.current().requirePerson();
        MilestoneReport report = outcomes.newestReport(milestone.id())
                .filter(open -> open.state() == VerificationState.OPEN)
                .orElseThrow(() -> new DomainProblem("MILESTONE_NOT_REPORTED"));
        outsiders.require(milestone, report, person);
        if (report.verification(verifier).isPresent()) {
            throw new DomainProblem("REPORT_VERIFIED_ALREADY");
        }
        SpotCheck check = checks.of(report).orElseThrow(() -> new DomainProblem("SPOT_CHECK_NONE"));
        List<SpotCheckTick> ticks = checks.ticks(report.id());
        requireOneSeat(report, ticks, verifier, person);
        Map<Integer, SpotCheckTick> own = ticks.stream()
                .filter(tick -> tick.verifier() == verifier)
                .collect(Collectors.toMap(SpotCheckTick::number, Function.identity()));
        Instant now = databaseClock.now();
        for (Tick tick : given) {
            if (tick.number() < 1 || tick.number() > check.size()) {
                throw new DomainProblem("SPOT_CHECK_NONE");
            }
            SpotCheckTick known = own.get(tick.number());
            if (known == null) {
                checks.add(new SpotCheckTick(report.id(), verifier, tick, person, now));
            } else if (!known.says(tick)) {
                known.write(tick, person, now);
            }
        }
    }

    private static void requireOneSeat(
            MilestoneReport report, List<SpotCheckTick> ticks, Verifier verifier, PersonId person) {
        boolean ofOther = report.isVerifiedBy(person)
                || ticks.stream()
                        .anyMatch(
                                tick -> tick.verifier() != verifier && tick.by().equals(person));
        if (ofOther) {
            throw new DomainProblem("REPORT_NEEDS_TWO_VERIFIERS");
        }
    }
}
