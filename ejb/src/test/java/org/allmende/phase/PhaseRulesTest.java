package org.allmende.phase;

import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.scored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderBuilder;
import org.allmende.tender.TenderWording;
import org.allmende.tender.publication.DraftFingerprint;
import org.junit.jupiter.api.Test;

/** What the phases of a competitive flexible procedure need before they are published. */
class PhaseRulesTest {

    private static final LocalDate DEADLINE = LocalDate.parse("2026-12-07");

    static PhasePart requests() {
        return PhasePart.participation("Requests", "Tell us who you are.", 2, List.of(1));
    }

    static PhasePart dialogue() {
        return PhasePart.dialogue("Talks", "Two meetings each.", DEADLINE.plusDays(20), DEADLINE.plusDays(30));
    }

    static PhasePart finals() {
        return PhasePart.finalTenders(
                "Tenders", "With a price.", DEADLINE.plusDays(40), DEADLINE.plusDays(60), List.of(2, 3));
    }

    @Test
    void requestsDialogueAndFinalTendersArePublished() {
        Tender tender = aTender().inPhases(requests(), dialogue(), finals()).published();
        assertThat(tender.isForRequests()).isTrue();
        assertThat(tender.askedCriteria()).extracting(Criterion::number).containsExactly(1);
        assertThat(tender.criteria()).hasSize(3);
        aTender().inPhases(requests(), finals()).published();
        aTender().inPhases(requests(), dialogue(), talks(31, 35), finals()).published();
    }

    @Test
    void aFlexibleTenderWithoutPhasesIsOneStage() {
        Tender tender = aTender().inPhases().published();
        assertThat(tender.procedure()).isEqualTo(Procedure.COMPETITIVE_FLEXIBLE);
        assertThat(tender.isForRequests()).isFalse();
        assertThat(tender.askedCriteria()).isEqualTo(tender.criteria());
    }

    @Test
    void otherProceduresHaveNoPhases() {
        Tender open = aTender().draft();
        open.plan(List.of(requests(), finals()));
        assertThatThrownBy(() -> open.requirePublishable(DRAFTED)).hasMessageContaining("PHASES_NOT_FLEXIBLE");
    }

    @Test
    void thePhasesAreInOrder() {
        refuses("PHASES_ORDER", requests());
        refuses("PHASES_ORDER", finals(), requests());
        refuses("PHASES_ORDER", requests(), dialogue());
        refuses("PHASES_ORDER", dialogue(), requests(), finals());
        refuses("PHASES_ORDER", requests(), requests(), finals());
        refuses("PHASES_ORDER", requests(), finals(), finals());
    }

    @Test
    void eachSaysWhatHappens() {
        refuses("PHASE_NEEDS_WORDS", PhasePart.participation("Requests", "", 2, List.of(1)), finals());
    }

    @Test
    void oneComesAfterTheOther() {
        refuses("PHASE_DATES", requests(), talks(0, 10), finals());
        refuses("PHASE_DATES", requests(), talks(20, 19), finals());
        refuses("PHASE_DATES", requests(), talks(20, 40), finals());
        refuses("PHASE_DATES", requests(), PhasePart.dialogue("Talks", "Two", null, null), finals());
    }

    @Test
    void atLeastTwoGoOnAndNotAnyNumber() {
        refuses("PHASE_NUMBER", PhasePart.participation("Requests", "Who", null, List.of(1)), finals());
        refuses("PHASE_NUMBER", PhasePart.participation("Requests", "Who", 1, List.of(1)), finals());
        refuses("PHASE_NUMBER", PhasePart.participation("Requests", "Who", 21, List.of(1)), finals());
    }

    @Test
    void theCriteriaAreThereAndScored() {
        refuses("PHASE_NEEDS_CRITERION", PhasePart.participation("Requests", "Who", 2, List.of()), finals());
        refuses("PHASE_CRITERION_UNKNOWN", PhasePart.participation("Requests", "Who", 2, List.of(3)), finals());
        refuses("PHASE_CRITERION_UNKNOWN", PhasePart.participation("Requests", "Who", 2, List.of(4)), finals());
    }

    @Test
    void whatHasDecidedIsNeverRefined() {
        refuses("PHASE_REFINES_COUNTED", PhasePart.participation("Requests", "Who", 2, List.of(1, 2)), finals());
    }

    @Test
    void thereIsOneLot() {
        assertThatThrownBy(() -> aTender()
                        .inLots(2)
                        .inPhases(requests(), finals())
                        .draft()
                        .requirePublishable(DRAFTED))
                .hasMessageContaining("PHASES_ONE_LOT");
    }

    @Test
    void publicationFreezesThemAndAnAmendmentWordsThemBetter() {
        Tender tender = aTender().inPhases(requests(), dialogue(), finals()).published();
        assertThatThrownBy(() -> tender.plan(List.of()))
                .isInstanceOf(DomainProblem.class)
                .hasMessageContaining("TENDER_PUBLISHED_ALREADY");
        TenderWording before = TenderWording.of(tender);
        TenderWording after = new TenderWording(
                before.title(),
                before.summary(),
                before.terms(),
                before.lots(),
                before.criteria(),
                before.conditions(),
                List.of(
                        before.phases().get(0),
                        "Three meetings each.",
                        before.phases().get(2)));
        assertThat(before.changesTo(after))
                .containsExactly(new TenderWording.Change(
                        TenderWording.Part.PHASE, 2, "Two meetings each.", "Three meetings each."));
        tender.reword(after, DRAFTED);
        assertThat(tender.phases().get(1).words()).isEqualTo("Three meetings each.");
    }

    @Test
    void whoeverLooksAtTheDraftLooksAtThePhases() {
        Tender draft = aTender().inPhases(requests(), finals()).draft();
        String seen = DraftFingerprint.of(draft, List.of());
        draft.plan(List.of(requests(), dialogue(), finals()));
        assertThat(DraftFingerprint.of(draft, List.of())).isNotEqualTo(seen);
    }

    @Test
    void theParticipationPeriodIsTwentyFiveDays() {
        TenderBuilder shorter = aTender().inPhases(requests(), finals());
        assertThatThrownBy(() -> shorter.due(DRAFTED.plusSeconds(24 * 24 * 3_600L))
                        .draft()
                        .requirePublishable(DRAFTED))
                .hasMessageContaining("TENDERING_PERIOD_TOO_SHORT");
        shorter.due(DRAFTED.plusSeconds(25 * 24 * 3_600L)).draft().requirePublishable(DRAFTED);
    }

    private static PhasePart talks(int from, int to) {
        return PhasePart.dialogue("Talks", "Two meetings each.", DEADLINE.plusDays(from), DEADLINE.plusDays(to));
    }

    private static void refuses(String code, PhasePart... parts) {
        Tender draft = aTender()
                .withCriteria(scored("One", 40), scored("Two", 40), TenderBuilder.price(20))
                .inPhases(parts)
                .draft();
        assertThatThrownBy(() -> draft.requirePublishable(DRAFTED)).hasMessageContaining(code);
    }
}
