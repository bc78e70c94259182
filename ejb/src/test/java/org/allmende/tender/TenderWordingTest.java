package org.allmende.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.allmende.tender.TenderWording.Change;
import org.allmende.tender.TenderWording.Part;
import org.junit.jupiter.api.Test;

class TenderWordingTest {

    private static final TenderWording HOLDS = words("Library", "Three branches", "Run them\nwell", "Tell us.");

    private static TenderWording words(String title, String summary, String terms, String criterion) {
        return new TenderWording(
                title, summary, terms, List.of("Branches"), List.of(criterion), List.of("Be insured."));
    }

    @Test
    void saysWhatChangesPartByPart() {
        assertThat(HOLDS.changesTo(words("Libraries", "Three branches", "Run them\nwell", "Show us.")))
                .containsExactly(
                        new Change(Part.TITLE, 0, "Library", "Libraries"),
                        new Change(Part.CRITERION, 1, "Tell us.", "Show us."));
        assertThat(HOLDS.changesTo(HOLDS)).isEmpty();
    }

    @Test
    void whatABrowserDoesToBlanksAndLinesIsNoChange() {
        TenderWording sent = words(" Library ", "Three branches", "Run them\r\nwell\r\n", "Tell us.");
        assertThat(sent.cleanedAgainst(HOLDS)).isEqualTo(HOLDS);
    }

    @Test
    void noPartIsTakenAwayAndNoneIsAdded() {
        assertThatThrownBy(() -> HOLDS.changesTo(words("Library", "", "Run them\nwell", "Tell us.")))
                .hasMessageStartingWith("AMENDMENT_PART_EMPTY");
        TenderWording twoLots = new TenderWording(
                "Library",
                "Three branches",
                "Run them",
                List.of("A", "B"),
                List.of("Tell us."),
                List.of("Be insured."));
        assertThatThrownBy(() -> HOLDS.changesTo(twoLots)).hasMessageStartingWith("AMENDMENT_PARTS_FIXED");
        assertThatThrownBy(() -> twoLots.cleanedAgainst(HOLDS)).hasMessageStartingWith("AMENDMENT_PARTS_FIXED");
    }

    @Test
    void ofTwoWhoChangeAtOnceNothingIsLost() {
        TenderWording mine = words("Libraries", "Three branches", "Run them\r\nwell", "Tell us.");
        TenderWording theirs = words("Reading", "Four branches", "Run them\nwell", "Show us.");
        assertThat(mine.onTopOf(HOLDS, theirs))
                .as("own title; all else, which was not touched, is theirs")
                .isEqualTo(words("Libraries", "Four branches", "Run them\nwell", "Show us."));
    }
}
