package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.bid.AnswerCondition;
import org.allmende.bid.BidCheck;
import org.allmende.bid.BidId;
import org.allmende.bid.ConditionAnswer;
import org.allmende.bid.Drafts;
import org.allmende.bid.SaveBidAnswer;
import org.allmende.evaluation.RecordConsensus;
import org.allmende.evaluation.SaveConsensus;
import org.allmende.evaluation.compliance.CheckBid;
import org.allmende.evaluation.compliance.DecideOnBid;
import org.allmende.evaluation.compliance.Finding;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.tender.ConditionKind;
import org.allmende.tender.LotId;
import org.allmende.tender.LotLimits;
import org.allmende.tender.ParticipationConditionId;
import org.allmende.tender.SaveTender;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A condition of participation that holds for one lot alone: who answers it, and what follows where it is not met. */
class ConditionLotIT extends InsidePortal {

    private static final String LIBRARIES = "amira.osei";
    private static final String TRUST = "samuel.reed";
    private static final String WHY = "The letter about the boats that lot 2 asks for is not among the files.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private OpenDataLife openData;

    @Inject
    private Tenders tenders;

    @Inject
    private SaveTender saveTender;

    @Inject
    private AnswerCondition answerCondition;

    @Inject
    private SaveBidAnswer saveBidAnswer;

    @Inject
    private Drafts drafts;

    @Inject
    private DecideOnBid decideOnBid;

    @Inject
    private SaveConsensus saveConsensus;

    @Inject
    private RecordConsensus recordConsensus;

    private TenderId tender;

    @Test
    void aConditionForALotThatThereIsNotIsNeverPublished() {
        drafted(3);
        assertProblem("CONDITION_LOT_UNKNOWN", () -> life.propose(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE));
        assertThatThrownBy(() -> town.change("update tender set status = 'PUBLISHED' where id = ?", tender.value()))
                .hasStackTraceContaining("does not have");
    }

    @Test
    void whoeverFailsItTakesNoPartInThatLotAndInTheOthersAsBefore() {
        drafted(2);
        life.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        assertThatThrownBy(() -> town.change(
                        "update tender_condition set lot_number = null where tender_id = ?", tender.value()))
                .hasStackTraceContaining("frozen");
        BidId other = life.written(tender, TRUST, "harrowlane", "We read aloud.", 100_000);
        life.price(other, TRUST, life.lot(tender, 2), 100_000);
        assertProblem("BID_INCOMPLETE", () -> life.send(other, TRUST));
        say(TRUST, other);
        life.send(other, TRUST);
        BidId cheap = life.written(tender, LIBRARIES, "libraries", "We read too.", 80_000);
        assertThat(missing(LIBRARIES, cheap))
                .as("for the first lot alone nothing is asked")
                .isZero();
        life.price(cheap, LIBRARIES, life.lot(tender, 2), 80_000);
        assertThat(missing(LIBRARIES, cheap)).isOne();
        say(LIBRARIES, cheap);
        life.send(cheap, LIBRARIES);
        life.opened(tender);

        life.declare(tender, TenderLife.OFFICER);
        life.check(cheap, new CheckBid.Found("CONDITIONS", Finding.MISSING, WHY));
        life.check(other);
        life.ask(tender);
        life.pastRequest(tender);
        assertProblem("COMPLIANCE_LOT_WITHOUT_CONDITION", () -> decide(cheap, life.lot(tender, 1)));
        decide(cheap, life.lot(tender, 2));
        assertThat(life.status(cheap)).isEqualTo("OPENED");
        assertThat(town.texts(
                        "select mail_key from outbox_mail m join tender t on t.case_id = m.case_id where t.id = ? and recipient_id = ?",
                        tender.value(),
                        town.person(LIBRARIES).value()))
                .contains("evaluation.check.lots");
        judged();
        life.awarded(tender, Map.of(life.lot(tender, 1), cheap, life.lot(tender, 2), other));
        assertThat(town.texts(
                        "select l.number || ' ' || coalesce(l.rank_number::text, l.excluded_reason) from assessment_lot l"
                                + " join assessment_summary s on s.id = l.summary_id where s.bid_id = ? order by l.number",
                        cheap.value()))
                .satisfiesExactly(one -> assertThat(one).isEqualTo("1 1"), two -> assertThat(two)
                        .startsWith("2 PA 2023 ss.19(3)(a)"));
        String published = openData.published(tender);
        assertThat(published).contains("\"relatedLots\":[\"2\"]");
        assertThat(OpenDataLife.recomputed(published))
                .as("everybody computes the same")
                .isZero();
        assertThatThrownBy(() -> town.change("delete from lot_exclusion where bid_id = ?", cheap.value()))
                .hasMessageContaining("append-only");
    }

    @Test
    void inAllItsLotsItStandsAgainstTheWholeBid() {
        drafted(2);
        life.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        BidId only = life.begun(tender, LIBRARIES, "libraries");
        town.as(
                LIBRARIES,
                () -> saveBidAnswer.save(new SaveBidAnswer.Command(only, life.criterion(tender), "We sail.")));
        life.price(only, LIBRARIES, life.lot(tender, 2), 80_000);
        say(LIBRARIES, only);
        life.send(only, LIBRARIES);
        life.opened(tender);
        life.declare(tender, TenderLife.OFFICER);
        life.check(only, new CheckBid.Found("CONDITIONS", Finding.MISSING, WHY));
        life.ask(tender);
        life.pastRequest(tender);
        assertProblem("COMPLIANCE_MUST_DISREGARD", () -> decide(only, life.lot(tender, 2)));
    }

    private void drafted(@Nullable Integer lot) {
        tender = life.drafted(null);
        TenderContent usual =
                TenderLife.content(town.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES));
        TenderContent content = new TenderContent(
                        usual.title(),
                        usual.summary(),
                        usual.terms(),
                        usual.cpv(),
                        usual.procedure(),
                        usual.lightTouch(),
                        usual.deadline(),
                        usual.questionsUntil(),
                        List.of(
                                new TenderContent.LotPart("Rooms", Money.pounds(200_000)),
                                new TenderContent.LotPart("Boats", Money.pounds(200_000))),
                        LotLimits.NONE,
                        usual.criteria(),
                        usual.outcomes(),
                        usual.price())
                .with(List.of(new TenderContent.ConditionPart(
                        ConditionKind.TECHNICAL_ABILITY,
                        "Boats",
                        "Has steered a boat with children in it.",
                        "",
                        "Children go on the water in the second lot.",
                        Map.of(),
                        lot)));
        town.run(TenderLife.OFFICER, () -> saveTender.save(new SaveTender.Command(tender, content)));
    }

    private int missing(String who, BidId bid) {
        return town.as(
                who, () -> BidCheck.of(tenders.get(tender), drafts.read(bid).orElseThrow(), List.of())
                        .findings()
                        .size());
    }

    private void say(String who, BidId bid) {
        ParticipationConditionId condition =
                tenders.get(tender).conditions().get(0).id();
        town.run(
                who,
                () -> answerCondition.answer(
                        new AnswerCondition.Command(bid, condition, new ConditionAnswer(true, "Letter.pdf"))));
    }

    private void decide(BidId bid, LotId lot) {
        town.run(
                TenderLife.OFFICER,
                () -> decideOnBid.decide(new DecideOnBid.Command(
                        bid, true, List.of(new DecideOnBid.Verdict("CONDITIONS", true, WHY, Set.of(lot))))));
    }

    private void judged() {
        for (String evaluator : TenderLife.EVALUATORS) {
            life.declare(tender, evaluator);
            life.score(tender, evaluator);
            life.lock(tender, evaluator);
        }
        List<SaveConsensus.Agreed> agreed = List.of(new SaveConsensus.Agreed(
                life.criterion(tender), 4, "It names the hours, the people and what the children read."));
        town.run(TenderLife.MODERATOR, () -> {
            life.openedBids(tender)
                    .forEach(bid -> saveConsensus.save(new SaveConsensus.Command(tender, bid, true, "", agreed)));
            recordConsensus.record(new RecordConsensus.Command(tender));
        });
        town.settle();
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
