package org.allmende.contract;

import static org.allmende.contract.ContractBuilder.AFTER;
import static org.allmende.contract.ContractBuilder.STANDSTILL_ENDS;
import static org.allmende.contract.ContractBuilder.aContract;
import static org.allmende.contract.ContractBuilder.hash;
import static org.allmende.contract.ContractBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void isNotMadeBeforeTheStandstillHasEnded() {
        refuses(
                "CONTRACT_STANDSTILL_NOT_OVER",
                () -> aContract().draftedAt(STANDSTILL_ENDS).draft());
        assertThat(aContract()
                        .draftedAt(STANDSTILL_ENDS.plusNanos(1000))
                        .draft()
                        .status())
                .isEqualTo(ContractStatus.DRAFT);
    }

    @Test
    void needsTwoDifferentOrganisations() {
        refuses("CONTRACT_SIDES_SAME", () -> aContract().withOneOrganisation().draft());
    }

    @Test
    void theSameTermsAlwaysGiveTheSameText() {
        assertThat(hash(aContract().offered()))
                .hasSize(64)
                .isEqualTo(hash(aContract().offered()));
        assertThat(aContract().offered().text().orElseThrow())
                .contains(
                        "Price for each verified outcome: £1,800.00", "To be reported by 31 October 2026: 20 outcomes");
    }

    @Test
    void cannotBeRewrittenOnceOffered() {
        refuses("CONTRACT_OFFERED_ALREADY", () -> aContract().offered().rewrite(ContractBuilder.terms()));
    }

    @Test
    void bindsWhenBothHaveSigned() {
        Contract contract = aContract().offered();
        assertThat(contract.sign(Side.COUNCIL, person(), hash(contract), AFTER)).isFalse();
        assertThat(contract.status()).isEqualTo(ContractStatus.OFFERED);
        assertThat(contract.sign(Side.PROVIDER, person(), hash(contract), AFTER))
                .isTrue();
        assertThat(contract.status()).isEqualTo(ContractStatus.RUNNING);
        assertThat(contract.concludedAt()).contains(AFTER);
    }

    @Test
    void takesOneSignaturePerSideFromTwoPeople() {
        Contract contract = aContract().offered();
        PersonId one = person();
        contract.sign(Side.COUNCIL, one, hash(contract), AFTER);
        refuses("CONTRACT_SIGNED_ALREADY", () -> contract.sign(Side.COUNCIL, person(), hash(contract), AFTER));
        refuses("CONTRACT_NEEDS_TWO_PEOPLE", () -> contract.sign(Side.PROVIDER, one, hash(contract), AFTER));
    }

    @Test
    void waitsForTheSecondPersonOfASideThatSignsByTwo() {
        Contract contract = aContract().draft();
        contract.offer(LocalDate.of(2026, 3, 26), 2, 1, AFTER);
        assertThat(contract.text().orElseThrow())
                .contains("For the provider, 2 authorised people sign this contract.")
                .doesNotContain("For the council, 2");
        PersonId first = person();
        assertThat(contract.sign(Side.PROVIDER, first, hash(contract), AFTER)).isFalse();
        assertThat(contract.isSigned(Side.PROVIDER)).isFalse();
        refuses("CONTRACT_NEEDS_SECOND_SIGNER", () -> contract.sign(Side.PROVIDER, first, hash(contract), AFTER));
        refuses("CONTRACT_NEEDS_TWO_PEOPLE", () -> contract.sign(Side.COUNCIL, first, hash(contract), AFTER));
        assertThat(contract.sign(Side.COUNCIL, person(), hash(contract), AFTER)).isFalse();
        PersonId second = person();
        assertThat(contract.sign(Side.PROVIDER, second, hash(contract), AFTER)).isTrue();
        assertThat(contract.status()).isEqualTo(ContractStatus.RUNNING);
        assertThat(contract.signatures(Side.PROVIDER))
                .extracting(Signature::person)
                .containsExactly(first, second);
        refuses("CONTRACT_SIGNED_ALREADY", () -> contract.sign(Side.PROVIDER, person(), hash(contract), AFTER));
    }

    @Test
    void refusesASignatureUnderAnotherText() {
        Contract contract = aContract().offered();
        refuses("CONTRACT_TEXT_DIFFERS", () -> contract.sign(Side.COUNCIL, person(), "0".repeat(64), AFTER));
        refuses("CONTRACT_NOT_OFFERED", () -> aContract().draft().sign(Side.COUNCIL, person(), "", AFTER));
    }

    @Test
    void isNotOfferedWithoutWhatItPaysFor() {
        ContractTerms whole = ContractBuilder.terms();
        refuses("CONTRACT_NEEDS_METRIC", () -> offer(with(whole, List.of(), List.of())));
        refuses("CONTRACT_NEEDS_MILESTONE", () -> offer(with(whole, whole.metrics(), List.of())));
        MilestoneTerms early = new MilestoneTerms("Too early", whole.startsOn().minusDays(1), 1, 5, true);
        refuses("MILESTONE_OUTSIDE_TERM", () -> offer(with(whole, whole.metrics(), List.of(early))));
        MilestoneTerms lost = new MilestoneTerms("Nothing to count", whole.endsOn(), 2, 5, true);
        refuses("MILESTONE_METRIC_UNKNOWN", () -> offer(with(whole, whole.metrics(), List.of(lost))));
    }

    @Test
    void isCompleteOnlyWhenEveryMilestoneIsSettled() {
        Contract contract = aContract().running();
        Milestone milestone = contract.milestones().get(0);
        refuses("CONTRACT_MILESTONES_OPEN", () -> contract.complete(AFTER));
        milestone.report(AFTER);
        milestone.verify(20, AFTER);
        contract.complete(AFTER);
        assertThat(contract.status()).isEqualTo(ContractStatus.COMPLETE);
    }

    @Test
    void aMilestoneIsMissedOnlyAfterItsLastInstant() {
        Milestone milestone = aContract().running().milestones().get(0);
        Instant last = milestone.deadline().at();
        refuses("MILESTONE_NOT_DUE", () -> milestone.miss(last));
        milestone.miss(last.plusNanos(1000));
        assertThat(milestone.status()).isEqualTo(MilestoneStatus.MISSED);
        milestone.report(last.plusSeconds(60));
        assertThat(milestone.status()).isEqualTo(MilestoneStatus.REPORTED);
    }

    @Test
    void aMilestoneIsPartiallyMetBelowItsQuantity() {
        Milestone milestone = aContract().running().milestones().get(0);
        milestone.report(AFTER);
        milestone.verify(19, AFTER);
        assertThat(milestone.status()).isEqualTo(MilestoneStatus.PARTIALLY_MET);
        assertThat(milestone.verifiedQuantity()).contains(19L);
    }

    @Test
    void nothingIsReportedUnderADraft() {
        refuses(
                "MILESTONE_CONTRACT_NOT_RUNNING",
                () -> aContract().offered().milestones().get(0).report(AFTER));
    }

    private static void offer(ContractTerms terms) {
        aContract().draft(terms).offer(LocalDate.of(2026, 3, 26), 1, 1, AFTER);
    }

    private static ContractTerms with(ContractTerms terms, List<MetricTerms> metrics, List<MilestoneTerms> milestones) {
        return new ContractTerms(
                terms.duties(),
                terms.startsOn(),
                terms.endsOn(),
                terms.verificationDays(),
                terms.cap(),
                metrics,
                milestones);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
