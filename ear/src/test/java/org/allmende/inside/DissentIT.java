package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.allmende.bid.BidId;
import org.allmende.evaluation.RecordConsensus;
import org.allmende.evaluation.SaveConsensus;
import org.allmende.evaluation.StateDissent;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.Test;

/** An evaluator who does not share an agreed level puts that on the record: when, by whom, and against what. */
class DissentIT extends InsidePortal {

    private static final String PRIYA = TenderLife.EVALUATORS.get(0);
    private static final String OWEN = TenderLife.EVALUATORS.get(1);
    private static final String WHY = "The two rooms close at five, so that nobody who works can come.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private SaveConsensus saveConsensus;

    @Inject
    private RecordConsensus recordConsensus;

    @Inject
    private StateDissent stateDissent;

    private TenderId tender;
    private BidId bid;

    @Test
    void itStandsFromTheModerationUntilTheAward() {
        tender = life.published();
        bid = life.sent(tender, "amira.osei", "libraries", 90_000);
        life.opened(tender);
        life.checked(tender);
        scored(PRIYA);
        assertRefused(PRIYA, 4, WHY, "SCORES_STILL_BLIND");
        scored(OWEN);
        assertRefused(PRIYA, 4, WHY, "DISSENT_NEEDS_CONSENSUS");
        agree(4);

        assertRefused(PRIYA, 3, WHY, "DISSENT_LEVEL_CHANGED");
        assertRefused(PRIYA, 4, "  ", "DISSENT_NEEDS_REASON");
        assertRefused(TenderLife.MODERATOR, 4, WHY, "");
        assertRefused(TenderLife.OFFICER, 4, WHY, "");
        state(PRIYA, 4, WHY);
        assertThat(town.count(
                        "select count(*) from outbox_mail where mail_key = 'evaluation.dissent' and recipient_id = ?",
                        town.person(TenderLife.MODERATOR).value()))
                .isPositive();

        town.run(TenderLife.MODERATOR, () -> recordConsensus.record(new RecordConsensus.Command(tender)));
        town.settle();
        state(PRIYA, 4, "Still so, having read the record.");
        assertThat(town.texts("select reason from dissent where tender_id = ? order by stated_at", tender.value()))
                .containsExactly(WHY, "Still so, having read the record.");
        assertThatThrownBy(() -> town.change("update dissent set reason = 'x' where tender_id = ?", tender.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");

        life.awarded(tender, bid);
        assertRefused(OWEN, 4, WHY, "EVALUATION_NOT_RUNNING");
    }

    private void scored(String evaluator) {
        life.declare(tender, evaluator);
        life.score(tender, evaluator);
        life.lock(tender, evaluator);
    }

    private void agree(int level) {
        List<SaveConsensus.Agreed> agreed = List.of(new SaveConsensus.Agreed(
                life.criterion(tender), level, "It names the hours, the people and what the children read."));
        town.as(
                TenderLife.MODERATOR,
                () -> saveConsensus.save(new SaveConsensus.Command(tender, bid, true, "", agreed)));
    }

    private void state(String evaluator, int agreed, String reason) {
        town.run(
                evaluator,
                () -> stateDissent.state(
                        new StateDissent.Command(tender, bid, life.criterion(tender), agreed, reason)));
    }

    private void assertRefused(String who, int agreed, String reason, String code) {
        assertThatThrownBy(() -> state(who, agreed, reason)).hasMessageContaining(code);
    }
}
