package org.allmende.phase;

import static org.allmende.phase.PhaseRulesTest.finals;
import static org.allmende.phase.PhaseRulesTest.requests;
import static org.allmende.tender.TenderBuilder.CALENDAR;
import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.condition;
import static org.allmende.tender.TenderBuilder.price;
import static org.allmende.tender.TenderBuilder.rewrite;
import static org.allmende.tender.TenderBuilder.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.allmende.shared.Money;
import org.allmende.tender.ConditionDemand;
import org.allmende.tender.DemandExtent;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderBuilder;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderWording;
import org.allmende.tender.reserved.Reserve;
import org.allmende.tender.reserved.ReserveKind;
import org.junit.jupiter.api.Test;

/** What s.24 lets a council refine before final tenders are invited, and nothing else. */
class FinalTendersRulesTest {

    private static final Instant LATER = DRAFTED.plusSeconds(90 * 24 * 3_600L);

    private static TenderBuilder stage() {
        return aTender()
                .withCriteria(scored("One", 40), scored("Two", 40), price(20))
                .inPhases(requests(), finals());
    }

    private static Tender shortlisted(TenderBuilder builder) {
        Tender tender = builder.published();
        tender.close(TenderBuilder.DEADLINE.plusSeconds(1));
        tender.beginEvaluation();
        tender.shortlist();
        return tender;
    }

    private static Tender finalsOf(Tender first) {
        return Tender.finalTendersOf(first, "AL-T-2026-0002", "Final tenders", LATER);
    }

    @Test
    void theyTakeOverWhatWasPublished() {
        Tender first = shortlisted(stage());
        Tender last = finalsOf(first);
        assertThat(last.firstStageId()).contains(first.id());
        assertThat(last.isForRequests()).isFalse();
        assertThat(last.caseId()).isEqualTo(first.caseId());
        assertThat(last.deadline()).isEmpty();
        assertThat(last.askedCriteria()).hasSize(3);
        FinalTendersRules.require(first, last);
    }

    @Test
    void theyStayReservedForWhomTheFirstStageIs() {
        Tender draft = stage().draft();
        draft.reserve(new Reserve(ReserveKind.PUBLIC_SERVICE_MUTUALS, 36));
        assertThatThrownBy(() -> FinalTendersRules.require(draft, shortlisted(stage())))
                .hasMessageContaining("FINAL_TENDERS_OTHER_PART");
        Tender last = finalsOf(shortlisted(stage()));
        last.reserve(new Reserve(ReserveKind.PUBLIC_SERVICE_MUTUALS, 36));
        FinalTendersRules.require(draft, last);
    }

    @Test
    void theyComeOnlyAfterTheShortlist() {
        assertThatThrownBy(() -> finalsOf(stage().published())).hasMessageContaining("FINAL_TENDERS_NOT_YET");
        assertThatThrownBy(() -> finalsOf(aTender().published())).hasMessageContaining("FINAL_TENDERS_NOT_YET");
    }

    @Test
    void theyHaveNoPhasesOfTheirOwn() {
        assertThatThrownBy(() -> finalsOf(shortlisted(stage())).plan(java.util.List.of(requests(), finals())))
                .hasMessageContaining("PHASES_OF_FINAL_TENDERS");
    }

    @Test
    void aCriterionThatTheNoticeHasNamedIsRefinedAndWeighedAnew() {
        Tender first = shortlisted(stage());
        Tender last = finalsOf(first);
        rewrite(
                last,
                aTender()
                        .withCriteria(scored("One", 40), other("Two", 45), price(15))
                        .inPhases()
                        .content());
        FinalTendersRules.require(first, last);
    }

    @Test
    void aCriterionThatHasDecidedStaysWordForWord() {
        refuses(
                "FINAL_TENDERS_CRITERION_FIXED",
                aTender().withCriteria(other("One", 40), scored("Two", 40), price(20)));
    }

    @Test
    void weightsChangeOnlyInConsequence() {
        refuses("FINAL_TENDERS_WEIGHT_FIXED", aTender().withCriteria(scored("One", 40), scored("Two", 45), price(15)));
        refuses("FINAL_TENDERS_WEIGHT_FIXED", aTender().withCriteria(scored("One", 45), other("Two", 35), price(20)));
    }

    @Test
    void noCriterionIsAddedOrTakenAway() {
        refuses("FINAL_TENDERS_CRITERIA_FIXED", aTender().withCriteria(scored("One", 80), price(20)));
        refuses(
                "FINAL_TENDERS_CRITERIA_FIXED",
                aTender().withCriteria(price(20), scored("One", 40), scored("Two", 40)));
    }

    @Test
    void whatIsBoughtStays() {
        refuses(
                "FINAL_TENDERS_OTHER_PART",
                criteria().lots(new TenderContent.LotPart("Branches", Money.pounds(6_900_000))));
        refuses("FINAL_TENDERS_OTHER_PART", criteria().lightTouch());
        refuses(
                "FINAL_TENDERS_OTHER_PART",
                criteria().demanding(condition(ConditionDemand.INSURANCE, DemandExtent.WITHIN_LAW)));
    }

    @Test
    void onceTheyAreInvitedNoCriterionIsRefinedAnyMore() {
        Tender last = finalsOf(shortlisted(stage()));
        rewrite(
                last,
                criteria().due(LATER.plusSeconds(30 * 24 * 3_600L)).inPhases().content());
        last.publish(TenderBuilder.team(), TenderBuilder.twoOfficers(), CALENDAR, LATER);
        TenderWording words = TenderWording.of(last);
        TenderWording refined = new TenderWording(
                words.title(),
                words.summary(),
                "Other terms",
                words.lots(),
                java.util.List.of("Tell us more.", "Tell us.", ""),
                words.conditions());
        assertThatThrownBy(() -> last.reword(refined, LATER)).hasMessageContaining("FINAL_TENDERS_INVITED");
        last.reword(
                new TenderWording(
                        words.title(),
                        words.summary(),
                        "Other terms",
                        words.lots(),
                        words.criteria(),
                        words.conditions()),
                LATER);
        assertThat(last.terms()).isEqualTo("Other terms");
    }

    /** Procurement Act 2023 s.54(4)-(5): who was assessed against conditions before is preselected. */
    @Test
    void preselectedSuppliersHaveTenDaysAndOthersTwentyFive() {
        Instant ten = LATER.plusSeconds(10 * 24 * 3_600L);
        Tender without = finalsOf(shortlisted(stage()));
        rewrite(without, criteria().due(ten).inPhases().content());
        assertThatThrownBy(() -> without.requirePublishable(LATER)).hasMessageContaining("TENDERING_PERIOD_TOO_SHORT");
        TenderContent.ConditionPart condition = condition(ConditionDemand.INSURANCE, DemandExtent.WITHIN_LAW);
        Tender with = finalsOf(shortlisted(stage().demanding(condition)));
        rewrite(with, criteria().demanding(condition).due(ten).inPhases().content());
        with.requirePublishable(LATER);
        rewrite(
                with,
                criteria()
                        .demanding(condition)
                        .due(ten.minusSeconds(24 * 3_600L))
                        .inPhases()
                        .content());
        assertThatThrownBy(() -> with.requirePublishable(LATER)).hasMessageContaining("TENDERING_PERIOD_TOO_SHORT");
    }

    private static TenderBuilder criteria() {
        return aTender().withCriteria(scored("One", 40), scored("Two", 40), price(20));
    }

    private static TenderContent.CriterionPart other(String title, int weight) {
        TenderContent.CriterionPart usual = scored(title, weight);
        return new TenderContent.CriterionPart(
                usual.kind(), title, "Tell us more exactly.", usual.weight(), usual.levels());
    }

    private static void refuses(String code, TenderBuilder changed) {
        Tender first = shortlisted(stage());
        Tender last = finalsOf(first);
        rewrite(last, changed.inPhases().content());
        assertThatThrownBy(() -> FinalTendersRules.require(first, last)).hasMessageContaining(code);
    }
}
