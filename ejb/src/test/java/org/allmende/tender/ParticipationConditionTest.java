package org.allmende.tender;

import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.condition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.allmende.tender.TenderContent.ConditionPart;
import org.allmende.tender.publication.DraftFingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Procurement Act 2023 s.22 forbids is never published. */
class ParticipationConditionTest {

    private static final String REASON = "The contract costs little and is simple to run.";

    @ParameterizedTest
    @CsvSource({
        "AUDITED_ACCOUNTS, CONDITION_AUDITED_ACCOUNTS, s.22(3)(a)",
        "INSURANCE, CONDITION_INSURANCE_BEFORE_AWARD, s.22(3)(b)",
        "EARLIER_CONTRACT, CONDITION_EARLIER_CONTRACT, s.22(4)(a)",
        "SPECIFICATION, CONDITION_SPECIFICATION, s.22(4)(b)",
        "QUALIFICATION, CONDITION_QUALIFICATION, s.22(4)(c)"
    })
    void eachForbiddenDemandIsRefusedByItsParagraph(ConditionDemand demand, String code, String law) {
        refuses(condition(demand, DemandExtent.BEYOND_LAW), code);
        assertThat(demand.law()).isEqualTo(law);
        aTender().demanding(condition(demand, DemandExtent.WITHIN_LAW)).draft().requirePublishable(DRAFTED);
        aTender().demanding(condition(demand, DemandExtent.NONE)).draft().requirePublishable(DRAFTED);
    }

    @Test
    void aForbiddenDemandMayStandInADraftThatIsBeingWritten() {
        Tender draft = aTender()
                .demanding(condition(ConditionDemand.INSURANCE, DemandExtent.BEYOND_LAW))
                .draft();
        assertThat(draft.conditions().get(0).extent(ConditionDemand.INSURANCE)).isEqualTo(DemandExtent.BEYOND_LAW);
    }

    @Test
    void itSaysWhatIsToBeSatisfiedAndWhyItIsProportionate() {
        refuses(written("", REASON), "CONDITION_NEEDS_WORDS");
        refuses(written("Solvent", ""), "CONDITION_NEEDS_PROPORTION");
        refuses(written("Solvent", "Because we want it."), "CONDITION_NEEDS_PROPORTION");
        aTender().demanding(written("Solvent", "Because we want it!!")).draft().requirePublishable(DRAFTED);
    }

    @Test
    void theSecondOneIsLookedAtToo() {
        assertThatThrownBy(() -> aTender()
                        .demanding(
                                written("Solvent", REASON),
                                condition(ConditionDemand.QUALIFICATION, DemandExtent.BEYOND_LAW))
                        .draft()
                        .requirePublishable(DRAFTED))
                .hasMessageStartingWith("CONDITION_QUALIFICATION");
    }

    @Test
    void textsHaveALength() {
        assertThatThrownBy(() -> titled(" ")).hasMessageStartingWith("CONDITION_TITLE_LENGTH");
        assertThatThrownBy(() -> titled("x".repeat(201))).hasMessageStartingWith("CONDITION_TITLE_LENGTH");
        assertThatThrownBy(() -> written("x".repeat(4_001), REASON)).hasMessageStartingWith("CONDITION_TEXT_LENGTH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Send audited accounts of two years | AUDITED_ACCOUNTS",
                "Accounts, duly audited, are to be shown | AUDITED_ACCOUNTS",
                "Public liability insurance of £5m | INSURANCE",
                "A previous contract with the council | EARLIER_CONTRACT",
                "Drills of one brand | SPECIFICATION",
                "Certified to ISO 9001 | SPECIFICATION",
                "Staff with an NVQ level 3 | QUALIFICATION",
            })
    void wordsThatSayMoreThanTheAnswersAreDoubted(String words, ConditionDemand demand) {
        assertThat(ConditionDemand.doubts(words, any -> DemandExtent.NONE)).containsExactly(demand);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Insurance must be in place before the award | INSURANCE",
                "The bidder already has public liability insurance | INSURANCE",
                "Past contracts with this council | EARLIER_CONTRACT",
            })
    void alsoWhereTheAnswerSaysThatTheLawIsKept(String words, ConditionDemand demand) {
        assertThat(ConditionDemand.doubts(words, any -> DemandExtent.WITHIN_LAW))
                .containsExactly(demand);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Begins within a month | NONE",
                "An account of how the rota is made | NONE",
                "Certified to ISO 9001 or equivalent | NONE",
                "A teacher with a degree, or an equivalent | NONE",
                "Audited accounts, where the law asks for them | WITHIN_LAW",
                "Public liability insurance of £5m from the first day of service | WITHIN_LAW",
                "Three earlier contracts of this kind | WITHIN_LAW",
            })
    void otherWordsAreNot(String words, DemandExtent said) {
        assertThat(ConditionDemand.doubts(words, any -> said)).isEmpty();
    }

    @Test
    void publicationFreezesAllButTheWords() {
        Tender tender = aTender().demanding(written("Solvent", REASON)).published();
        TenderWording holds = TenderWording.of(tender);
        TenderWording next = new TenderWording(
                holds.title(), holds.summary(), holds.terms(), holds.lots(), holds.criteria(), List.of("Solvent now"));
        assertThat(holds.changesTo(next))
                .containsExactly(new TenderWording.Change(TenderWording.Part.CONDITION, 1, "Solvent", "Solvent now"));
        tender.reword(next, DRAFTED);
        assertThat(tender.conditions().get(0).words()).isEqualTo("Solvent now");
        assertThat(tender.conditions().get(0).proportion()).isEqualTo(REASON);
    }

    @Test
    void whoeverChangesALetterOrAnAnswerChangesTheDraft() {
        String holds = print(written("Solvent", REASON));
        assertEquals(holds, print(written("Solvent", REASON)));
        assertThat(print(written("Solvent.", REASON))).isNotEqualTo(holds);
        assertThat(print(written("Solvent", REASON + "!"))).isNotEqualTo(holds);
        assertThat(print(condition(ConditionDemand.INSURANCE, DemandExtent.NONE)))
                .isNotEqualTo(print(condition(ConditionDemand.INSURANCE, DemandExtent.WITHIN_LAW)));
    }

    private static String print(ConditionPart part) {
        return DraftFingerprint.of(aTender().demanding(part).draft(), List.of());
    }

    private static ConditionPart written(String words, String proportion) {
        return new ConditionPart(
                ConditionKind.LEGAL_AND_FINANCIAL_CAPACITY, "Solvency", words, "", proportion, Map.of());
    }

    private static ConditionPart titled(String title) {
        return new ConditionPart(ConditionKind.TECHNICAL_ABILITY, title, "Able", "", REASON, Map.of());
    }

    private static void refuses(ConditionPart part, String code) {
        assertThatThrownBy(() -> aTender().demanding(part).draft().requirePublishable(DRAFTED))
                .hasMessageStartingWith(code);
    }
}
