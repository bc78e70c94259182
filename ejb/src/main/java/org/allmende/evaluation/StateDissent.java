package org.allmende.evaluation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.identity.Access;
import org.allmende.identity.Organisations;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.notification.Notice;
import org.allmende.notification.Notices;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;

/**
 * An evaluator puts on the record that they do not share a level that the panel agreed on: from the moderation until the award
 * is decided, for a bid that they have scored. The moderator is told.
 *
 * <p>Errors: {@code NOT_AN_EVALUATOR}, {@code EVALUATION_NOT_RUNNING}, {@code CONFLICTS_NOT_DECLARED}, {@code
 * CONFLICT_CLOSES_BID}, {@code SCORES_STILL_BLIND}, {@code CRITERION_UNKNOWN}, {@code DISSENT_NEEDS_CONSENSUS}, {@code
 * DISSENT_LEVEL_CHANGED}, {@code DISSENT_NEEDS_REASON}.
 */
@Stateless
@UseCase
@Requires(Permission.SCORE_BIDS)
public class StateDissent {

    @Inject
    private Access access;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scores scores;

    @Inject
    private Moderation moderation;

    @Inject
    private Dissents dissents;

    @Inject
    private DatabaseClock clock;

    @Inject
    private Notices notices;

    /** @param agreedLevel the agreed level that the evaluator had read */
    public record Command(TenderId tender, BidId bid, CriterionId criterion, int agreedLevel, String reason) {}

    public void state(Command command) {
        Tender tender = tenders.getLocked(command.tender());
        access.to(tender.councilId());
        PersonId evaluator = Panel.requireEvaluator(tender);
        access.toPersonIn(evaluator, tender.councilId());
        if (tender.status() != TenderStatus.EVALUATION) {
            throw new DomainProblem("EVALUATION_NOT_RUNNING");
        }
        conflicts.requireOpenTo(tender.id(), evaluator, command.bid());
        if (!scores.isModeration(tender.id())) {
            throw new DomainProblem("SCORES_STILL_BLIND");
        }
        Criterion criterion = SaveScore.scored(tender, command.criterion());
        requireAgreed(command);
        dissents.add(new Dissent(
                tender.id(),
                command.bid(),
                criterion.id(),
                evaluator,
                command.agreedLevel(),
                command.reason(),
                clock.now()));
        tender.moderator().ifPresent(moderator -> tell(moderator, tender, criterion, evaluator, command.bid()));
    }

    private void requireAgreed(Command command) {
        int agreed = Optional.ofNullable(
                        moderation.scores(command.tender()).get(new Moderation.Key(command.bid(), command.criterion())))
                .map(Mark::level)
                .filter(level -> level.isPresent())
                .orElseThrow(() -> new DomainProblem("DISSENT_NEEDS_CONSENSUS"))
                .getAsInt();
        if (agreed != command.agreedLevel()) {
            throw new DomainProblem("DISSENT_LEVEL_CHANGED", agreed);
        }
    }

    private void tell(PersonId moderator, Tender tender, Criterion criterion, PersonId evaluator, BidId bid) {
        String bidder = organisations.get(bids.get(bid).organisation()).name();
        notices.tell(
                moderator,
                Notice.of("evaluation.dissent", tender.caseId())
                        .with(
                                tender.title(),
                                tender.reference(),
                                people.get(evaluator).name(),
                                bidder,
                                criterion.title())
                        .linking("/evaluation/consensus/" + tender.reference() + "?bid="
                                + bids.get(bid).reference()));
    }
}
