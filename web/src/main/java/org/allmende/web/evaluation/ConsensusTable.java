package org.allmende.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.bid.BidId;
import org.allmende.evaluation.ConsensusScore;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.Score;
import org.allmende.evaluation.Scores;
import org.allmende.identity.People;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;
import org.jspecify.annotations.Nullable;

/** Everybody's scores of one bid beside what is agreed so far; there is none before all evaluators have locked. */
@RequestScoped
public class ConsensusTable {

    @Inject
    private Scores scores;

    @Inject
    private Moderation moderation;

    @Inject
    private People people;

    @Inject
    private DissentRows dissents;

    @Inject
    private ScaleWords scale;

    List<ConsensusRow> rows(Tender tender, BidId bid) {
        List<Score> all = scores.inModeration(tender.id(), bid);
        Map<PersonId, Person> evaluators =
                people.all(all.stream().map(Score::evaluator).distinct().toList());
        Map<Moderation.Key, ConsensusScore> agreed = moderation.scores(tender.id());
        Map<CriterionId, List<DissentRows.Row>> dissent = dissents.of(tender, bid);
        return tender.askedCriteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .map(criterion -> row(
                        criterion,
                        agreed.get(new Moderation.Key(bid, criterion.id())),
                        all.stream()
                                .filter(score -> score.criterionId().equals(criterion.id())
                                        && score.level().isPresent())
                                .map(score -> given(score, evaluators))
                                .toList(),
                        dissent.getOrDefault(criterion.id(), List.of())))
                .toList();
    }

    private ConsensusRow row(
            Criterion criterion,
            @Nullable ConsensusScore known,
            List<ConsensusRow.Given> given,
            List<DissentRows.Row> dissent) {
        ConsensusRow row = new ConsensusRow(criterion, scale.of(criterion), given, dissent);
        if (known != null) {
            row.agree(known.level().isPresent() ? known.level().getAsInt() : null, known.reason());
        }
        return row;
    }

    private ConsensusRow.Given given(Score score, Map<PersonId, Person> evaluators) {
        int level = score.level().getAsInt();
        String name = Objects.requireNonNull(evaluators.get(score.evaluator())).name();
        return new ConsensusRow.Given(name, level, scale.name(level), score.reason());
    }
}
