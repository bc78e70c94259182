package org.allmende.bid;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.condition;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.ConditionDemand;
import org.allmende.tender.DemandExtent;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.Tender;
import org.junit.jupiter.api.Test;

class ConditionAnswerTest {

    private final Tender tender = aTender()
            .demanding(condition(ConditionDemand.INSURANCE, DemandExtent.WITHIN_LAW))
            .published();
    private final ParticipationCondition condition = tender.conditions().get(0);
    private final BidContentJson json = new BidContentJson();

    @Test
    void theDryRunTellsWhatIsMissing() {
        assertThat(kinds(Map.of())).contains(BidCheck.Kind.CONDITION);
        assertThat(kinds(said(true, " ")))
                .contains(BidCheck.Kind.CONDITION_SHOWN)
                .doesNotContain(BidCheck.Kind.CONDITION);
        assertThat(kinds(said(true, "Plan.pdf, page 3")))
                .doesNotContain(BidCheck.Kind.CONDITION, BidCheck.Kind.CONDITION_SHOWN);
    }

    @Test
    void aConditionThatIsNotMetIsSaidAndStopsNothing() {
        assertThat(kinds(said(false, ""))).doesNotContain(BidCheck.Kind.CONDITION, BidCheck.Kind.CONDITION_SHOWN);
        assertThat(content(said(false, "")).fails(condition.id())).isTrue();
        assertThat(content(said(true, "")).fails(condition.id())).isFalse();
        assertThat(content(Map.of()).fails(condition.id())).isFalse();
    }

    @Test
    void whatIsSaidSurvivesWritingAndReading() {
        BidContent content = content(Map.of(
                Ids.next(),
                new ConditionAnswer(true, "„Plan“ & <page>\n3"),
                Ids.next(),
                new ConditionAnswer(false, "")));
        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(content)))
                .isEqualTo(content);
    }

    @Test
    void aBidThatWasSealedBeforeThereWereConditionsIsRead() {
        String former = "{\"answers\":{},\"prices\":{},\"documents\":[]}";
        assertThat(json.convertToEntityAttribute(former)).isEqualTo(BidContent.EMPTY);
        assertThat(json.convertToDatabaseColumn(BidContent.EMPTY)).isEqualTo(former);
    }

    @Test
    void whateverElseIsWrittenTheAnswersStay() {
        BidContent content = content(said(true, "Plan"));
        assertThat(content.withAnswers(Map.of())
                        .withPrices(Map.of(tender.lots().get(0).id().value(), Money.pounds(1)))
                        .withDocuments(List.of())
                        .withPromise(Ids.next(), null)
                        .withUnitPrices(tender.lots().get(0), Map.of())
                        .conditions())
                .isEqualTo(content.conditions());
    }

    private Map<UUID, ConditionAnswer> said(boolean met, String where) {
        return Map.of(condition.id().value(), new ConditionAnswer(met, where));
    }

    private static BidContent content(Map<UUID, ConditionAnswer> said) {
        return BidContent.EMPTY.withConditions(said);
    }

    private List<BidCheck.Kind> kinds(Map<UUID, ConditionAnswer> said) {
        return BidCheck.of(tender, content(said), List.of()).findings().stream()
                .map(BidCheck.Finding::kind)
                .toList();
    }
}
