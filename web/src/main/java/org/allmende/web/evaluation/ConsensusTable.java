package org.allmende.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.allmende.bid.BidId;
import org.allmende.evaluation.ConsensusScore;
import org.allmende.evaluation.Moderation;
import org.allmende.evaluation.Score;
import org.allmende.evaluation.Scores;
import org.allmende.identity.People;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Tender;

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
        List<Score> all = scores.inModeration(tender.id()).stream()
                .filter(score -> score.bidId().equals(bid))
                .toList();
        Map<Moderation.Key, ConsensusScore> agreed = moderation.scores(tender.id());
        Map<CriterionId, List<DissentRows.Row>> dissent = dissents.of(tender, bid);
        return tender.criteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .map(criterion -> row(criterion, bid, all, agreed, dissent.getOrDefault(criterion.id(), List.of())))
                .toList();
    }

    private ConsensusRow row(
            Criterion criterion,
            BidId bid,
            List<Score> all,
            Map<Moderation.Key, ConsensusScore> agreed,
            List<DissentRows.Row> dissent) {
        List<ConsensusRow.Given> given = all.stream()
                .filter(score -> score.criterionId().equals(criterion.id())
                        && score.level().isPresent())
                .map(this::given)
                .toList();
        ConsensusRow row = new ConsensusRow(criterion, scale.of(criterion), given, dissent);
        ConsensusScore known = agreed.get(new Moderation.Key(bid, criterion.id()));
        if (known != null) {
            row.agree(known.level().isPresent() ? known.level().getAsInt() : null, known.reason());
        }
        return row;
    }

    private ConsensusRow.Given given(Score score) {
        int level = score.level().getAsInt();
        return new ConsensusRow.Given(people.get(score.evaluator()).name(), level, scale.name(level), score.reason());
    }
}
