package org.allmende.tender;

import static org.allmende.tender.TenderBuilder.CALENDAR;
import static org.allmende.tender.TenderBuilder.DEADLINE;
import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.person;
import static org.allmende.tender.TenderBuilder.scored;
import static org.allmende.tender.TenderBuilder.team;
import static org.allmende.tender.TenderBuilder.twoOfficers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.evaluation.scoring.PriceFormula;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.identity.PersonId;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TenderTest {

    private static final PersonId SOMEBODY = TenderBuilder.person();

    @Test
    void publicationOpensItAndNamesTheTeam() {
        Tender tender = aTender().draft();
        TenderTeam team = team();
        tender.publish(team, twoOfficers(), CALENDAR, DRAFTED);
        assertThat(tender.status()).isEqualTo(TenderStatus.PUBLISHED);
        assertThat(tender.openingOfficers()).isEqualTo(team.openingOfficers());
        assertThat(tender.evaluators()).isEqualTo(team.evaluators());
        assertThat(tender.moderator()).contains(team.moderator());
    }

    @Test
    void publicationFreezesTheContent() {
        Tender tender = aTender().published();
        refuses(() -> tender.rewrite(aTender().content()), "TENDER_PUBLISHED_ALREADY");
        refuses(() -> tender.publish(team(), twoOfficers(), CALENDAR, DRAFTED), "TENDER_PUBLISHED_ALREADY");
    }

    @Test
    void nobodyPublishesAlone() {
        refuses(() -> new TwoOfficers(SOMEBODY, SOMEBODY), "TENDER_NEEDS_SECOND_OFFICER");
    }

    @Test
    void weightsMakeExactlyOneHundred() {
        refusesToPublish(aTender().withCriteria(scored("One", 60), price(39)), "WEIGHTS_NOT_WHOLE");
        refusesToPublish(aTender().withCriteria(), "WEIGHTS_NOT_WHOLE");
    }

    @Test
    void thePriceCountsExactlyOnce() {
        refusesToPublish(aTender().withCriteria(scored("One", 100)), "TENDER_NEEDS_ONE_PRICE");
        refusesToPublish(aTender().withCriteria(scored("One", 60), price(20), price(20)), "TENDER_NEEDS_ONE_PRICE");
    }

    @Test
    void aFormulaHasWhatItNeeds() {
        Money pounds = Money.pounds(90_000);
        refusesToPublish(aTender().priced(PriceMethod.LINEAR_TO_CEILING, null), "TENDER_NEEDS_CEILING");
        refusesToPublish(aTender().priced(PriceMethod.LINEAR_TO_CEILING, Money.noPounds()), "TENDER_NEEDS_CEILING");
        refusesToPublish(aTender().priced(PriceMethod.FIXED_PRICE, pounds), "TENDER_FIXED_PRICE_COMPARED");
        refusesToPublish(qualityAlone().priced(PriceMethod.FIXED_PRICE, null), "TENDER_NEEDS_FIXED_PRICE");
        refusesToPublish(qualityAlone().priced(PriceMethod.FIXED_PRICE, pounds).inLots(2), "TENDER_FORMULA_ONE_LOT");
        refusesToPublish(aTender().priced(PriceMethod.COST_PER_OUTCOME, null).paying(), "TENDER_NEEDS_OUTCOME");
        refusesToPublish(
                aTender().priced(PriceMethod.COST_PER_OUTCOME, null).paying("readers", "loans"),
                "TENDER_OUTCOMES_DIFFER");
        assertThat(aTender()
                        .priced(PriceMethod.LINEAR_TO_CEILING, pounds)
                        .published()
                        .priceFormula())
                .isEqualTo(PriceFormula.linearTo(pounds.amount()));
        assertThat(qualityAlone()
                        .priced(PriceMethod.FIXED_PRICE, pounds)
                        .published()
                        .priceFormula())
                .isEqualTo(PriceFormula.fixed(pounds.amount()));
        assertThat(aTender()
                        .priced(PriceMethod.COST_PER_OUTCOME, pounds)
                        .paying("readers", "readers")
                        .published()
                        .priceFigure())
                .isEmpty();
    }

    private static TenderBuilder qualityAlone() {
        return aTender().withCriteria(scored("One", 60), scored("Two", 40));
    }

    @Test
    void everyLevelIsWorded() {
        TenderContent.CriterionPart five = new TenderContent.CriterionPart(
                CriterionKind.SOCIAL_VALUE, "Gain", "", Weight.of(80), List.of("a", "b", "c", "d", "e"));
        refusesToPublish(aTender().withCriteria(five, price(20)), "CRITERION_NEEDS_LEVELS");
    }

    @Test
    void theMainCriterionWeighsWhatItsPartsWeighTogether() {
        Tender tender = aTender()
                .withCriteria(
                        scored("Hours", 35).within("Quality"),
                        scored("Staff", 25).within(" Quality "),
                        scored("Gain", 20),
                        price(20))
                .published();
        List<CriteriaTree.Branch> tree = CriteriaTree.of(tender.criteria());
        assertThat(tree).extracting(branch -> branch.main().orElse("-")).containsExactly("Quality", "-", "-");
        assertThat(tree)
                .extracting(CriteriaTree.Branch::points)
                .containsExactly(new BigDecimal("60"), new BigDecimal("20"), new BigDecimal("20"));
        assertThat(tree.stream().flatMap(branch -> branch.parts().stream()))
                .containsExactlyElementsOf(tender.criteria());
        assertThat(TenderContent.of(tender, "Again").criteria().get(1).partOf()).isEqualTo("Quality");
    }

    @Test
    void partsOfAMainCriterionStandTogetherAndAreAtLeastTwo() {
        refusesToPublish(
                aTender()
                        .withCriteria(
                                scored("Hours", 35).within("Quality"),
                                price(20),
                                scored("Staff", 45).within("Quality")),
                "CRITERION_PARTS_APART");
        refusesToPublish(
                aTender().withCriteria(scored("Hours", 80).within("Quality"), price(20)), "CRITERION_PART_ALONE");
    }

    @Test
    void thereIsSomethingToBidFor() {
        refusesToPublish(aTender().withoutLots(), "TENDER_NEEDS_LOT");
        refusesToPublish(aTender().limited(LotLimits.undivided(" ")), "TENDER_NEEDS_LOT_REASON");
        assertThat(aTender().inLots(2).published().lotLimits().undividedBecause())
                .isEmpty();
    }

    @Test
    void belowTheThresholdNobodyIsKeptFromBiddingButForLargeWorks_s85_1_3() {
        TenderContent.ConditionPart condition =
                TenderBuilder.condition(ConditionDemand.EARLIER_CONTRACT, DemandExtent.WITHIN_LAW);
        TenderBuilder small = aTender().by(Procedure.BELOW_THRESHOLD).demanding(condition);
        refusesToPublish(small.lots(lot("200000")), "CONDITION_BELOW_THRESHOLD");
        refusesToPublish(small.coded("45000000").lots(lot("213476.99")), "CONDITION_BELOW_THRESHOLD");
        assertThat(small.coded("45000000").lots(lot("213477")).published().conditions())
                .hasSize(1);
    }

    private static TenderContent.LotPart lot(String pounds) {
        return new TenderContent.LotPart("All", Money.pounds(pounds), List.of());
    }

    @Test
    void aLimitOfLotsLimits() {
        refuses(() -> new LotLimits(0, null, ""), "TENDER_LOT_LIMIT_NOT_POSITIVE");
        refuses(() -> new LotLimits(null, 0, ""), "TENDER_LOT_LIMIT_NOT_POSITIVE");
        refusesToPublish(aTender().inLots(2).limited(new LotLimits(2, null, "")), "TENDER_LOT_LIMIT_IS_NONE");
        refusesToPublish(aTender().inLots(2).limited(new LotLimits(null, 3, "")), "TENDER_LOT_LIMIT_IS_NONE");
        assertThat(aTender()
                        .inLots(3)
                        .limited(new LotLimits(2, 1, ""))
                        .published()
                        .lotLimits()
                        .toWin())
                .hasValue(1);
    }

    @Test
    void formulasForTheWholeContractAskForOneLot() {
        Money pounds = Money.pounds(100_000);
        refusesToPublish(aTender().priced(PriceMethod.LINEAR_TO_CEILING, pounds).inLots(2), "TENDER_FORMULA_ONE_LOT");
        refusesToPublish(aTender().priced(PriceMethod.COST_PER_OUTCOME, null).inLots(2), "TENDER_FORMULA_ONE_LOT");
    }

    @Test
    void theDeadlineLeavesTheLeastPeriodUnlessLightTouch() {
        refusesToPublish(aTender().due(DRAFTED.plus(20, ChronoUnit.DAYS)), "TENDERING_PERIOD_TOO_SHORT");
        refusesToPublish(aTender().due(DRAFTED), "TENDER_DEADLINE_NOT_AHEAD");
        Tender short20 =
                aTender().lightTouch().due(DRAFTED.plus(20, ChronoUnit.DAYS)).published();
        assertThat(short20.status()).isEqualTo(TenderStatus.PUBLISHED);
    }

    @Test
    void closesAfterTheDeadlineAndNotAtIt() {
        Tender tender = aTender().published();
        refuses(() -> tender.close(DEADLINE), "TENDER_DEADLINE_NOT_REACHED");
        tender.close(DEADLINE.plus(1, ChronoUnit.MICROS));
        assertThat(tender.status()).isEqualTo(TenderStatus.CLOSED);
    }

    @Test
    void theDeadlineMovesOnlyToALaterInstantAndOnlyBeforeItHasPassed() {
        Tender tender = aTender().published();
        Instant later = DEADLINE.plus(1, ChronoUnit.HOURS);
        refuses(() -> tender.extend(DEADLINE, DRAFTED), "TENDER_DEADLINE_NOT_LATER");
        refuses(() -> tender.extend(DEADLINE.minusSeconds(1), DRAFTED), "TENDER_DEADLINE_NOT_LATER");
        refuses(() -> tender.extend(later, DEADLINE.plus(1, ChronoUnit.MICROS)), "TENDER_CHANGE_TOO_LATE");
        refuses(() -> aTender().draft().extend(later, DRAFTED), "TENDER_NOT_OPEN_TO_CHANGE");
        tender.extend(later, DEADLINE);
        assertThat(tender.deadline().orElseThrow().at()).isEqualTo(later);
        refuses(() -> tender.close(later), "TENDER_DEADLINE_NOT_REACHED");
        tender.close(later.plus(1, ChronoUnit.MICROS));
        refuses(() -> tender.extend(later.plus(1, ChronoUnit.HOURS), later), "TENDER_NOT_OPEN_TO_CHANGE");
    }

    @Test
    void theTeamHasTwoOpenersAnEvaluatorAndAModeratorWhoDoesNotScore() {
        var moderator = person();
        refuses(() -> new TenderTeam(Set.of(person()), Set.of(person()), moderator), "TENDER_NEEDS_TWO_OPENERS");
        refuses(() -> new TenderTeam(Set.of(person(), person()), Set.of(), moderator), "TENDER_NEEDS_EVALUATOR");
        refuses(
                () -> new TenderTeam(Set.of(person(), person()), Set.of(moderator), moderator),
                "TENDER_MODERATOR_SCORES");
    }

    @Test
    void theStatusGraphIsWalkedWhole() {
        for (TenderStatus from : TenderStatus.values()) {
            for (TenderStatus target : from.next()) {
                assertThat(from.to(target)).isEqualTo(target);
            }
            EnumSet.complementOf(EnumSet.copyOf(orItself(from)))
                    .forEach(target -> refuses(() -> from.to(target), "TENDER_STEP_NOT_POSSIBLE"));
        }
        assertThat(TenderStatus.COMPLETE.isFinal()).isTrue();
    }

    private static Set<TenderStatus> orItself(TenderStatus from) {
        return from.next().isEmpty() ? Set.of(from) : from.next();
    }

    private static TenderContent.CriterionPart price(int weight) {
        return new TenderContent.CriterionPart(CriterionKind.PRICE, "Price", "", Weight.of(weight), List.of());
    }

    private static void refusesToPublish(TenderBuilder builder, String code) {
        refuses(builder::published, code);
    }

    private static AbstractThrowableAssert<?, ?> refuses(ThrowingCallable act, String code) {
        return assertThatThrownBy(act).hasMessageStartingWith(code);
    }
}
