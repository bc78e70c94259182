package org.allmende.challenge.decision;

import static org.allmende.challenge.ExpressionBuilder.REASONS;
import static org.allmende.challenge.ExpressionBuilder.RECEIVED;
import static org.allmende.challenge.ExpressionBuilder.RECEIVED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.GroundFinding;
import org.allmende.challenge.RejectionGround;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    private static final PersonId TOM = new PersonId(Ids.next());
    private static final PersonId RUTH = new PersonId(Ids.next());
    private static final PersonId AMIRA = new PersonId(Ids.next());
    private static final Instant LATER = RECEIVED_AT.plus(2, ChronoUnit.DAYS);
    private static final Wellbeing WELLBEING = new Wellbeing(
            "Older swimmers meet twice a week.", "Three jobs stay in Thornby.", "The boilers run on wood chips.");
    private static final String CHANGE = "The gym is left out; the expression is about the pools and the café alone.";
    private static final GroundFinding GROUND = GroundFinding.of(RejectionGround.INFORMATION_INADEQUATE);

    private static Decision proposed(Proposal proposal) {
        return new Decision(new EoiId(Ids.next()), proposal, TOM, "Tom Okafor", RECEIVED_AT);
    }

    private static Decision offered() {
        Decision decision = proposed(Proposal.modify(CHANGE, REASONS, WELLBEING, GROUND));
        decision.confirm(RUTH, "Ruth Pemberton", LATER);
        return decision;
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void theSecondOfficerMakesItHold() {
        Decision decision = proposed(Proposal.accept(REASONS, WELLBEING));
        assertThat(decision.isPublic()).isFalse();
        decision.confirm(RUTH, "Ruth Pemberton", LATER);
        assertThat(decision.status()).isEqualTo(DecisionStatus.MADE);
        assertThat(decision.isPublic()).isTrue();
        assertThat(decision.officers()).isEqualTo("Tom Okafor, Ruth Pemberton");
    }

    @Test
    void nobodyConfirmsOrSendsBackTheirOwnProposal() {
        Decision decision = proposed(Proposal.reject(REASONS, WELLBEING, GROUND));
        assertProblem("EOI_DECISION_NEEDS_OTHER_OFFICER", () -> decision.confirm(TOM, "Tom Okafor", LATER));
        assertProblem(
                "EOI_DECISION_NEEDS_OTHER_OFFICER",
                () -> decision.sendBack("Ground 2 is not enough for this.", TOM, "Tom Okafor", LATER));
        assertThat(decision.status()).isEqualTo(DecisionStatus.PROPOSED);
    }

    @Test
    void goesBackOnlyWithAReason() {
        Decision decision = proposed(Proposal.reject(REASONS, WELLBEING, GROUND));
        assertProblem("EOI_SENT_BACK_WHY_MISSING", () -> proposed(Proposal.reject(REASONS, WELLBEING, GROUND))
                .sendBack("No.", RUTH, "Ruth Pemberton", LATER));
        decision.sendBack("Say which figure is wrong.", RUTH, "Ruth Pemberton", LATER);
        assertThat(decision.status()).isEqualTo(DecisionStatus.SENT_BACK);
        assertThat(decision.isPublic()).isFalse();
        assertProblem("EOI_DECISION_NOT_OPEN", () -> decision.confirm(RUTH, "Ruth Pemberton", LATER));
    }

    @Test
    void aModificationHoldsOnlyWithTheBodysConsent() {
        Decision decision = offered();
        assertThat(decision.status()).isEqualTo(DecisionStatus.OFFERED);
        assertThat(decision.modification()).contains(CHANGE);
        decision.answer(true, " ", AMIRA, "Amira Osei", LATER);
        assertThat(decision.status()).isEqualTo(DecisionStatus.MADE);
        assertThat(decision.answer()).isEmpty();
        assertThat(decision.answeredByName()).contains("Amira Osei");
    }

    @Test
    void aDeclinedModificationEndsThatDecision() {
        Decision decision = offered();
        decision.answer(false, "Without the gym nobody pays for the pools.", AMIRA, "Amira Osei", LATER);
        assertThat(decision.status()).isEqualTo(DecisionStatus.DECLINED);
        assertProblem("EOI_DECISION_NOT_OPEN", () -> decision.answer(true, null, AMIRA, "Amira Osei", LATER));
    }

    @Test
    void onlyAnOfferedModificationIsAnswered() {
        Decision accepted = proposed(Proposal.accept(REASONS, WELLBEING));
        assertProblem("EOI_DECISION_NOT_OPEN", () -> accepted.answer(true, null, AMIRA, "Amira Osei", LATER));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindNeedsReasonsAndAllThreeKindsOfWellbeing(DecisionKind kind) {
        List<GroundFinding> grounds = kind.needsGround() ? List.of(GROUND) : List.of();
        String change = kind == DecisionKind.MODIFY ? CHANGE : null;
        assertProblem(
                "EOI_REASONS_MISSING", () -> proposed(new Proposal(kind, "Because.", WELLBEING, grounds, change)));
        for (Wellbeing gap : List.of(
                new Wellbeing("", WELLBEING.economic(), WELLBEING.environmental()),
                new Wellbeing(WELLBEING.social(), "none", WELLBEING.environmental()),
                new Wellbeing(WELLBEING.social(), WELLBEING.economic(), "  "))) {
            assertProblem(
                    "EOI_WELLBEING_UNCONSIDERED", () -> proposed(new Proposal(kind, REASONS, gap, grounds, change)));
        }
        if (kind.needsGround()) {
            assertProblem(
                    "EOI_GROUND_MISSING", () -> proposed(new Proposal(kind, REASONS, WELLBEING, List.of(), change)));
            assertProblem(
                    "EOI_GROUND_MISSING",
                    () -> proposed(new Proposal(kind, REASONS, WELLBEING, List.of(GROUND, GROUND), change)));
        }
        proposed(new Proposal(kind, REASONS, WELLBEING, grounds, change));
    }

    @Test
    void anAcceptanceNamesNoGroundAndNoChange() {
        Decision decision = proposed(new Proposal(DecisionKind.ACCEPT, REASONS, WELLBEING, List.of(GROUND), CHANGE));
        assertThat(decision.grounds()).isEmpty();
        assertThat(decision.modification()).isEmpty();
    }

    @Test
    void severalGroundsAreKeptInTheOrderOfTheSchedule() {
        GroundFinding stopped = new GroundFinding(
                RejectionGround.SERVICE_TO_STOP, null, "Minute 14 of the cabinet", RECEIVED.minusDays(30));
        Decision decision = proposed(
                Proposal.reject(REASONS, WELLBEING, GroundFinding.of(RejectionGround.UNLAWFUL), stopped, GROUND));
        assertThat(decision.grounds())
                .extracting(GroundFinding::ground)
                .containsExactly(
                        RejectionGround.INFORMATION_INADEQUATE,
                        RejectionGround.SERVICE_TO_STOP,
                        RejectionGround.UNLAWFUL);
    }

    @Test
    void oneGroundThatDoesNotHoldSpoilsTheProposal() {
        GroundFinding today = new GroundFinding(RejectionGround.IN_PROCUREMENT, null, "Tender notice", RECEIVED);
        assertProblem(
                "EOI_DOCUMENT_NOT_BEFORE_DECISION", () -> proposed(Proposal.reject(REASONS, WELLBEING, GROUND, today)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Less.", "           short, for all its spaces     "})
    void aModificationSaysWhatChanges(String change) {
        assertProblem("EOI_MODIFICATION_MISSING", () -> proposed(Proposal.modify(change, REASONS, WELLBEING, GROUND)));
    }

    @Test
    void theStatusesStepAsDrawn() {
        assertThat(Map.of(
                        DecisionStatus.PROPOSED, DecisionStatus.PROPOSED.next(),
                        DecisionStatus.OFFERED, DecisionStatus.OFFERED.next(),
                        DecisionStatus.SENT_BACK, DecisionStatus.SENT_BACK.next(),
                        DecisionStatus.DECLINED, DecisionStatus.DECLINED.next(),
                        DecisionStatus.MADE, DecisionStatus.MADE.next()))
                .isEqualTo(Map.of(
                        DecisionStatus.PROPOSED,
                                Set.of(DecisionStatus.SENT_BACK, DecisionStatus.OFFERED, DecisionStatus.MADE),
                        DecisionStatus.OFFERED, Set.of(DecisionStatus.DECLINED, DecisionStatus.MADE),
                        DecisionStatus.SENT_BACK, Set.of(),
                        DecisionStatus.DECLINED, Set.of(),
                        DecisionStatus.MADE, Set.of()));
        List<DecisionStatus> refused = new ArrayList<>();
        for (DecisionStatus from : DecisionStatus.values()) {
            for (DecisionStatus to : DecisionStatus.values()) {
                if (!from.next().contains(to)) {
                    assertProblem("EOI_DECISION_NOT_OPEN", () -> from.to(to));
                    refused.add(to);
                }
            }
        }
        assertThat(refused).hasSize(20);
    }

    @Test
    void aConflictSaysWhatItIs() {
        assertProblem(
                "EOI_CONFLICT_NEEDS_EXPLANATION",
                () -> new Interests(new EoiId(Ids.next()), TOM, "Tom Okafor", true, "My brother.", RECEIVED_AT));
        Interests none = new Interests(new EoiId(Ids.next()), TOM, "Tom Okafor", false, "left over", RECEIVED_AT);
        assertThat(none.explanation()).isEmpty();
    }
}
