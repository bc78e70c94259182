package org.allmende.evaluation.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list that every bid is checked by. */
class CheckItemTest {

    private final CheckItem.Version rules = CheckItem.on(LocalDate.of(2026, 3, 1));

    @Test
    void everyLineNamesItsSectionAndEveryCodeStandsOnce() {
        assertThat(rules.from()).isEqualTo(LocalDate.of(2025, 2, 24));
        assertThat(rules.items()).allSatisfy(item -> assertThat(item.law()).startsWith("PA 2023 s"));
        assertThat(rules.items().stream().map(CheckItem::code)).doesNotHaveDuplicates();
    }

    @Test
    void section19And57MandatoryGroundsMustAndDiscretionaryOnesMayLeaveABidOut() {
        var mandatory = rules.items().stream().collect(Collectors.groupingBy(CheckItem::kind));
        assertThat(mandatory.get(ItemKind.MANDATORY)).hasSize(10).allMatch(CheckItem::mandatory);
        assertThat(mandatory.get(ItemKind.DISCRETIONARY)).hasSize(8).noneMatch(CheckItem::mandatory);
        assertThat(rules.get("CONDITIONS").mandatory()).as("s.19(3)(a)").isTrue();
        assertThat(rules.get("PRICE").mandatory()).as("s.19(3)(c)").isFalse();
        assertThat(rules.get("PROCEDURE").mandatory()).as("s.19(3)(d)").isFalse();
    }

    /** Neither can be asked for, and so neither can change: what is scored is no item, and the price is only explained. */
    @Test
    void scoredAnswersAreNoItem() {
        assertThat(rules.items().stream().map(CheckItem::code)).doesNotContain("ANSWERS", "QUALITY");
        assertThatThrownBy(() -> rules.get("ANSWERS")).hasMessageContaining("COMPLIANCE_ITEM_UNKNOWN");
    }
}
