package org.allmende.correction;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.Side;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The provider, or the council on evidence, says that verified results were wrong: which, what is right of them, and why. Where single
 * results were brought in for the period they are named by their keys, and what counts is counted anew; elsewhere it is a quantity. One at a
 * time for each milestone, and none while what was verified is disputed.
 *
 * <p>Errors: {@code MILESTONE_NOT_VERIFIED}, {@code CORRECTION_RAISED_ALREADY}, {@code CORRECTION_DISPUTE_OPEN}, {@code
 * CORRECTION_NEEDS_RESULTS}, {@code CORRECTION_NEEDS_QUANTITY}, {@code CORRECTION_RESULT_UNKNOWN(key)}, {@code CORRECTION_RESULT_TWICE(key)},
 * {@code CORRECTION_RESULT_QUANTITY(key)}, {@code CORRECTION_RESULT_SAME(key)}, {@code CORRECTION_TOO_MANY(most)}, {@code
 * CORRECTION_NOTHING_CHANGED}, and those of {@link ResultCorrection}.
 */
@Stateless
@UseCase
@Requires(Permission.RAISE_CORRECTION)
public class RaiseCorrection {

    /** The most single results of one correction. */
    public static final int MOST = 1000;

    private static final int DECIMALS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("999999999.99");

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Corrections corrections;

    @Inject
    private UndisputedResults undisputed;

    @Inject
    private WorkingDays calendar;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private CorrectionNews news;

    @Inject
    private Event<CorrectionRaised> raised;

    /**
     * What is said of a milestone; for the two sides.
     *
     * @param results the single results that were wrong; none where none were brought in for the period
     * @param quantity outcomes that are right; null where single results are named
     */
    public record Command(
            MilestoneId milestone,
            List<CorrectedResult> results,
            @Nullable Long quantity,
            String reason,
            String evidence) {}

    public CorrectionId raise(Command command) {
        Contract contract = contracts.getLocked(
                contracts.milestone(command.milestone()).contract().id());
        access.toAnyOf(contract.providerId(), contract.councilId());
        Milestone milestone = contracts.milestoneLocked(command.milestone());
        if (!milestone.status().isVerified()) {
            throw new DomainProblem("MILESTONE_NOT_VERIFIED");
        }
        if (corrections.open(milestone.id()).isPresent()) {
            throw new DomainProblem("CORRECTION_RAISED_ALREADY");
        }
        undisputed.require(milestone);
        Instant now = databaseClock.now();
        Standing standing = corrections.standing(milestone);
        ResultCorrection correction = new ResultCorrection(
                milestone,
                standing,
                access.may(Permission.RAISE_CORRECTION, contract.providerId()) ? Side.PROVIDER : Side.COUNCIL,
                new ResultCorrection.Content(command.reason(), command.evidence()),
                Acting.current().requirePerson(),
                calendar,
                now);
        claim(correction, standing, command, now);
        news.raised(milestone, correction);
        raised.fire(new CorrectionRaised(correction.id(), now));
        return correction.id();
    }

    private void claim(ResultCorrection correction, Standing standing, Command command, Instant now) {
        if (corrections.isBySingleResults(command.milestone(), now)) {
            name(correction, command, now);
            corrections.add(correction);
            correction.claim(standing.moved(corrections.difference(correction, now)));
            corrections.flush();
            return;
        }
        if (!command.results().isEmpty()) {
            throw new DomainProblem(
                    "CORRECTION_RESULT_UNKNOWN", command.results().get(0).key());
        }
        Long quantity = command.quantity();
        if (quantity == null || quantity < 0) {
            throw new DomainProblem("CORRECTION_NEEDS_QUANTITY");
        }
        standing.requireChange(quantity);
        correction.claim(quantity);
        corrections.add(correction);
    }

    private void name(ResultCorrection correction, Command command, Instant now) {
        if (command.results().isEmpty()) {
            throw new DomainProblem("CORRECTION_NEEDS_RESULTS");
        }
        if (command.results().size() > MOST) {
            throw new DomainProblem("CORRECTION_TOO_MANY", MOST);
        }
        Map<String, BigDecimal> counted = corrections.counted(
                command.milestone(),
                command.results().stream().map(CorrectedResult::key).toList(),
                now);
        Set<String> named = new HashSet<>();
        for (CorrectedResult result : command.results()) {
            BigDecimal was = counted.get(result.key());
            if (was == null) {
                throw new DomainProblem("CORRECTION_RESULT_UNKNOWN", result.key());
            }
            if (!named.add(result.key())) {
                throw new DomainProblem("CORRECTION_RESULT_TWICE", result.key());
            }
            requireRight(result, was);
            correction.add(result, was);
        }
    }

    private static void requireRight(CorrectedResult result, BigDecimal was) {
        BigDecimal right = result.becomes();
        if (right.signum() < 0 || right.stripTrailingZeros().scale() > DECIMALS || right.compareTo(LARGEST) > 0) {
            throw new DomainProblem("CORRECTION_RESULT_QUANTITY", result.key());
        }
        if (right.compareTo(was) == 0) {
            throw new DomainProblem("CORRECTION_RESULT_SAME", result.key());
        }
    }
}
