package org.allmende.web.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.calendar.London;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.money.late.ComplianceFigures;
import org.allmende.money.late.ComplianceFigures.Half;
import org.allmende.money.late.ComplianceFigures.Paid;
import org.allmende.money.late.PaymentTimes;

/** How soon each council pays, for the half-year that runs and the three before. */
@ApplicationScoped
public class ComplianceTable {

    private static final int HALVES = 4;

    @Inject
    private Organisations organisations;

    @Inject
    private PaymentTimes times;

    @Inject
    private Clock clock;

    /** A council with its figures, the newest half-year first. */
    public record OfCouncil(Organisation council, List<ComplianceFigures> halves) {}

    /** Councils that have paid or owed anything. */
    public List<OfCouncil> read() {
        Half now = Half.of(London.dayOf(clock.instant()));
        return organisations.ofKind(OrganisationKind.COUNCIL).stream()
                .map(council -> of(council, now, times.of(council.id())))
                .filter(one -> !one.halves().isEmpty())
                .toList();
    }

    private static OfCouncil of(Organisation council, Half now, List<Paid> payments) {
        List<ComplianceFigures> halves = payments.isEmpty()
                ? List.of()
                : Stream.iterate(now, Half::before)
                        .limit(HALVES)
                        .map(half -> ComplianceFigures.of(half, payments))
                        .toList();
        return new OfCouncil(council, halves);
    }

    /** Whether the half-year still runs. */
    public boolean isRunning(Half half) {
        LocalDate today = London.dayOf(clock.instant());
        return !today.isAfter(half.last());
    }
}
