package org.allmende.bid.pack;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.condition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidContent;
import org.allmende.bid.ConditionAnswer;
import org.allmende.tender.ConditionDemand;
import org.allmende.tender.DemandExtent;
import org.allmende.tender.Tender;
import org.junit.jupiter.api.Test;

/** Conditions of participation without a line: what is taken along, and what comes back whole. */
class PackConditionsTest {

    private static final ConditionAnswer STANDING = new ConditionAnswer(true, "Plan.pdf");

    private final Tender tender = aTender()
            .demanding(condition(ConditionDemand.INSURANCE, DemandExtent.WITHIN_LAW))
            .published();
    private final UUID id = tender.conditions().get(0).id().value();

    @Test
    void takesAlongWhetherItIsMetAndWhereItIsShown() {
        assertThat(PackFields.of(tender, BidContent.EMPTY))
                .containsEntry(PackConditions.met(id), "")
                .containsEntry(PackConditions.shown(id), "");
        BidContent said = new BidContent(
                Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(id, new ConditionAnswer(false, "No plan")));
        assertThat(PackFields.of(tender, said))
                .containsEntry(PackConditions.met(id), "no")
                .containsEntry(PackConditions.shown(id), "No plan");
    }

    @Test
    void whatIsNotTakenStays() {
        assertThat(PackConditions.answer(Optional.of(STANDING), "no", null))
                .isEqualTo(new ConditionAnswer(false, "Plan.pdf"));
        assertThat(PackConditions.answer(Optional.of(STANDING), null, "Plan.pdf, page 2"))
                .isEqualTo(new ConditionAnswer(true, "Plan.pdf, page 2"));
        assertThat(PackConditions.answer(Optional.empty(), "yes", "Plan.pdf")).isEqualTo(STANDING);
        assertThat(PackConditions.answer(Optional.of(STANDING), "", null))
                .as("taken back")
                .isNull();
        assertThat(PackConditions.answer(Optional.empty(), null, "Plan.pdf"))
                .as("nothing says whether it is met")
                .isNull();
    }

    @Test
    void anythingButYesAndNoIsAFault() {
        assertThat(PackConditions.read(PackKey.Kind.MET, " yes ")).isEqualTo("yes");
        assertThatThrownBy(() -> PackConditions.read(PackKey.Kind.MET, "perhaps"))
                .hasMessageContaining("BID_PACK_CONDITION");
        assertThatThrownBy(() -> PackConditions.read(PackKey.Kind.SHOWN, "x".repeat(4_001)))
                .hasMessageContaining("BID_CONDITION_TOO_LONG");
    }
}
