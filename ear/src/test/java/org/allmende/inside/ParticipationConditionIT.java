package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.allmende.bid.AnswerCondition;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.ConditionAnswer;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.ConditionDemand;
import org.allmende.tender.ConditionKind;
import org.allmende.tender.DemandExtent;
import org.allmende.tender.ParticipationConditionId;
import org.allmende.tender.SaveTender;
import org.allmende.tender.TenderContent.ConditionPart;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderWording;
import org.allmende.tender.Tenders;
import org.allmende.tender.amendment.AmendTender;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions of participation: what the law forbids never becomes public, and what a bidder says to them is sealed with the rest. */
class ParticipationConditionIT extends InsidePortal {

    private static final String BIDDER = "samuel.reed";
    private static final String WHERE = "Letter of the insurer, second page.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private Tenders tenders;

    @Inject
    private Bids bids;

    @Inject
    private SaveTender saveTender;

    @Inject
    private AnswerCondition answerCondition;

    @Inject
    private AmendTender amendTender;

    private static ConditionPart insured(DemandExtent extent) {
        return new ConditionPart(
                ConditionKind.LEGAL_AND_FINANCIAL_CAPACITY,
                "Insured",
                "Can be insured for a million pounds.",
                "A letter of an insurer",
                "Children are there alone in the afternoon.",
                Map.of(ConditionDemand.INSURANCE, extent));
    }

    private ParticipationConditionId only(TenderId tender) {
        return tenders.get(tender).conditions().get(0).id();
    }

    private void say(String who, BidId bid, ParticipationConditionId to, @Nullable ConditionAnswer answer) {
        town.run(who, () -> answerCondition.answer(new AnswerCondition.Command(bid, to, answer)));
    }

    @Test
    void whatTheLawForbidsIsWrittenAndNeverPublished() {
        TenderId tender = life.drafted(null);
        Instant deadline = town.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        town.run(
                TenderLife.OFFICER,
                () -> saveTender.save(new SaveTender.Command(
                        tender, TenderLife.content(deadline).with(List.of(insured(DemandExtent.BEYOND_LAW))))));

        assertProblem(
                "CONDITION_INSURANCE_BEFORE_AWARD",
                () -> life.propose(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE));
        assertThatThrownBy(() -> town.change("update tender set status = 'PUBLISHED' where id = ?", tender.value()))
                .hasStackTraceContaining("s.22 forbids");
        assertThat(life.status(tender)).isEqualTo("DRAFT");
    }

    @Test
    void theAnswerIsAskedForSealedAndReadByTheCouncilAfterTheOpening() {
        TenderId tender = life.publishedOn(List.of(insured(DemandExtent.WITHIN_LAW)));
        BidId bid = life.written(tender, BIDDER, "harrowlane", "We read aloud.", 150_000);
        assertProblem("BID_INCOMPLETE", () -> life.send(bid, BIDDER));
        say(BIDDER, bid, only(tender), new ConditionAnswer(true, " "));
        assertProblem("BID_INCOMPLETE", () -> life.send(bid, BIDDER));
        assertThatThrownBy(() -> say("amira.osei", bid, only(tender), new ConditionAnswer(false, "")))
                .isInstanceOf(AccessRefused.class);
        assertProblem(
                "BID_CONDITION_TOO_LONG",
                () -> say(BIDDER, bid, only(tender), new ConditionAnswer(true, "x".repeat(4_001))));
        assertProblem(
                "BID_CONDITION_UNKNOWN",
                () -> say(
                        BIDDER,
                        bid,
                        only(life.publishedOn(List.of(insured(DemandExtent.NONE)))),
                        new ConditionAnswer(true, WHERE)));

        say(BIDDER, bid, only(tender), new ConditionAnswer(true, WHERE));
        life.send(bid, BIDDER);
        BidId other = life.written(tender, "amira.osei", "libraries", "We read too.", 160_000);
        say("amira.osei", other, only(tender), new ConditionAnswer(false, ""));
        life.send(other, "amira.osei");
        assertThat(town.count(
                        "select count(*) from sealed_bid s where position(convert_to(?, 'UTF8') in s.content) > 0",
                        WHERE))
                .isZero();

        life.opened(tender);
        assertThat(bids.opened(bid).orElseThrow().content().condition(only(tender)))
                .contains(new ConditionAnswer(true, WHERE));
        assertThat(bids.opened(other).orElseThrow().content().fails(only(tender)))
                .isTrue();
    }

    @Test
    void publicationFreezesThemButForWordsThatAnAmendmentSays() {
        TenderId tender = life.publishedOn(List.of(insured(DemandExtent.WITHIN_LAW)));
        for (String change : List.of(
                "update tender_condition set words = 'Another.' where tender_id = ?",
                "update tender_condition set insurance = 'BEYOND_LAW' where tender_id = ?",
                "update tender_condition set proportion = 'Another.' where tender_id = ?",
                "delete from tender_condition where tender_id = ?")) {
            assertThatThrownBy(() -> town.change(change, tender.value()))
                    .as(change)
                    .hasStackTraceContaining("frozen");
        }
        TenderWording holds = TenderWording.of(tenders.get(tender));
        TenderWording next = new TenderWording(
                holds.title(),
                holds.summary(),
                holds.terms(),
                holds.lots(),
                holds.criteria(),
                List.of("Can be insured for a million pounds from the first day."));
        Instant deadline = tenders.get(tender).deadline().orElseThrow().at();
        town.run(
                TenderLife.OFFICER,
                () -> amendTender.amend(new AmendTender.Command(
                        tender,
                        0,
                        "Bidders asked from which day on.",
                        next,
                        deadline,
                        "Nobody has to write anything anew.",
                        null,
                        List.of())));
        assertThat(tenders.get(tender).conditions().get(0).words()).endsWith("from the first day.");
        assertThat(town.text(
                        "select p.words_before from tender_amendment a join tender_amendment_part p on p.amendment_id = a.id"
                                + " where a.tender_id = ? and p.kind = 'CONDITION'",
                        tender.value()))
                .isEqualTo("Can be insured for a million pounds.");
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(DomainProblem.class).hasMessageStartingWith(code);
    }
}
