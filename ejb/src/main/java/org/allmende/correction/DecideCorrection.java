package org.allmende.correction;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.money.clawback.ClawBack;
import org.allmende.money.clawback.ClawBackFollows;
import org.allmende.money.clawback.ClawBackId;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Outsiders;
import org.allmende.outcome.ResultCorrected;
import org.allmende.shared.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * The council's finance decides on a correction, and neither who has begun nor who has answered it, nor a member of the provider. What is
 * accepted counts from then on: what counts is counted anew, what is not paid yet changes, more is paid by itself within the caps, and what
 * was paid too much is claimed back with the same decision.
 *
 * <p>Errors: {@code CORRECTION_UNKNOWN}, {@code VERIFIER_IS_PROVIDER}, {@code CORRECTION_DISPUTE_OPEN}, {@code
 * CLAW_BACK_NOT_PAID}, and those of {@link ResultCorrection}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_CORRECTION)
public class DecideCorrection {

    @Inject
    private Access access;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Corrections corrections;

    @Inject
    private UndisputedResults undisputed;

    @Inject
    private Outsiders outsiders;

    @Inject
    private ClawBackFollows clawBacks;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private CorrectionNews news;

    @Inject
    private Event<ResultCorrected> corrected;

    @Inject
    private Event<CorrectionDecided> decided;

    /** @param reasons for the two sides */
    public record Command(CorrectionId correction, boolean accepts, String reasons) {}

    public void decide(Command command) {
        ResultCorrection found = corrections.get(command.correction());
        Contract contract = contracts.getLocked(found.contract());
        access.to(contract.councilId());
        PersonId person = Acting.current().requirePerson();
        Milestone milestone = contracts.milestoneLocked(found.milestone());
        outsiders.require(milestone, outcomes.newestReport(milestone.id()).orElseThrow(), person);
        ResultCorrection correction = corrections.getLocked(command.correction());
        Instant now = databaseClock.now();
        boolean paymentDue = command.accepts() && accept(milestone, correction, command.reasons(), person, now);
        if (!command.accepts()) {
            correction.reject(command.reasons(), person, now);
            corrections.flush();
        }
        news.decided(milestone, correction);
        decided.fire(new CorrectionDecided(correction.id(), paymentDue, now));
    }

    /** Whether more is to be paid by itself. */
    private boolean accept(
            Milestone milestone, ResultCorrection correction, String reasons, PersonId person, Instant now) {
        undisputed.require(milestone);
        Standing before = corrections.standing(milestone);
        long right = correction.lines().isEmpty()
                ? correction.right()
                : before.moved(corrections.difference(correction, now));
        boolean raises = right > before.stands();
        correction.requireDecidable(true, raises, person);
        Standing.Move move = before.to(right);
        correction.accept(
                before, right, claimBack(milestone, correction, move, reasons, person, now), reasons, person, now);
        corrections.flush();
        if (move.verified() != before.verified()) {
            milestone.correct(move.verified());
            corrected.fire(new ResultCorrected(
                    milestone.id(),
                    correction.contract(),
                    correction.id().value(),
                    before.verified(),
                    move.verified(),
                    now));
        }
        return raises && milestone.payment() && outcomes.payment(milestone.id()).isPresent();
    }

    private @Nullable ClawBackId claimBack(
            Milestone milestone,
            ResultCorrection correction,
            Standing.Move move,
            String reasons,
            PersonId person,
            Instant now) {
        if (move.clawedBack() == 0) {
            return null;
        }
        return clawBacks.follow(
                milestone,
                new ClawBack.Content(move.clawedBack(), correction.reason(), correction.evidence()),
                new ClawBack.Settled(
                        correction.side(),
                        correction.raisedBy(),
                        correction.answerDeadline().at(),
                        correction.agrees().orElse(null),
                        correction.answer().orElse(null),
                        correction.answeredBy().orElse(null),
                        correction.answeredAt().orElse(null),
                        correction.decideDeadline().orElseThrow().at(),
                        reasons,
                        person),
                now);
    }
}
