package org.allmende.tender.publication;

import static org.allmende.tender.TenderBuilder.CALENDAR;
import static org.allmende.tender.TenderBuilder.DEADLINE;
import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.person;
import static org.allmende.tender.TenderBuilder.team;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.allmende.calendar.London;
import org.allmende.document.DocumentId;
import org.allmende.document.DocumentView;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.tender.TenderBuilder;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.TwoOfficers;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalTest {

    private static final String WORDS = "Her brother keeps the accounts of a bidder.";
    private static final String STEPS = "She opens the bids and has no part in what comes after.";
    private static final Instant LATER = DRAFTED.plus(1, ChronoUnit.HOURS);

    private final Officer proposer = new Officer(person(), "Anil Shah");
    private final Officer second = new Officer(person(), "Grace Holloway");
    private final TenderTeam team = team();
    private final String draft = DraftFingerprint.of(aTender().draft(), List.of());
    private final ConflictAssessment clear = assessment(none(proposer.id()));
    private final Proposal proposal = proposal(clear);

    private Proposal proposal(ConflictAssessment assessment) {
        return new Proposal(1, assessment, team, draft, proposer, CALENDAR, DRAFTED);
    }

    private ConflictAssessment assessment(ConflictStatement... statements) {
        return new ConflictAssessment(aTender().draft().id(), 1, null, List.of(statements), proposer, DRAFTED);
    }

    private static ConflictStatement none(PersonId person) {
        return new ConflictStatement(ConflictStatement.Stated.none(person), "Somebody");
    }

    private static ConflictStatement conflict(PersonId person, ConflictKind kind, boolean mitigated) {
        return new ConflictStatement(
                new ConflictStatement.Stated(person, kind, WORDS, STEPS, mitigated), "Judith Amery");
    }

    @Test
    void aSecondOfficerPublishesWhatWasProposed() {
        TwoOfficers two = proposal.publish(clear, draft, draft, true, second, LATER);
        assertThat(two).isEqualTo(new TwoOfficers(proposer.id(), second.id()));
        assertThat(proposal.status()).isEqualTo(ProposalStatus.PUBLISHED);
        assertThat(proposal.team()).isEqualTo(team);
        assertThat(proposal.decidedByName()).contains("Grace Holloway");
        assertThat(proposal.isDeclared()).isTrue();
    }

    @Test
    void whoeverProposesNeitherPublishesNorSendsBack() {
        refuses(() -> proposal.publish(clear, draft, draft, true, proposer, LATER), "TENDER_NEEDS_SECOND_OFFICER");
        refuses(() -> proposal.sendBack(WORDS, proposer, LATER), "TENDER_NEEDS_SECOND_OFFICER");
        assertThat(proposal.isWaiting()).isTrue();
    }

    @Test
    void nothingButWhatWasSeenIsPublished() {
        String other = DraftFingerprint.of(aTender().lightTouch().draft(), List.of());
        refuses(() -> proposal.publish(clear, other, draft, true, second, LATER), "PROPOSAL_DRAFT_CHANGED");
        refuses(() -> proposal.publish(clear, draft, other, true, second, LATER), "PROPOSAL_DRAFT_CHANGED");
    }

    @Test
    void anUnmitigatedConflictKeepsTheTenderFromPublication() {
        ConflictAssessment open = assessment(conflict(person(), ConflictKind.POTENTIAL, false));
        assertThat(open.isOpen()).isTrue();
        refuses(() -> proposal(open), "CONFLICT_NOT_MITIGATED");
        refuses(() -> proposal.publish(open, draft, draft, true, second, LATER), "CONFLICT_NOT_MITIGATED");
    }

    @Test
    void aMitigatedOneDoesNot() {
        ConflictAssessment mitigated = assessment(conflict(person(), ConflictKind.ACTUAL, true));
        proposal(mitigated).publish(mitigated, draft, draft, true, second, LATER);
    }

    @Test
    void theSecondOfficerHasNoConflictAndSaysSoWhereNobodyElseHas() {
        refuses(() -> proposal.publish(clear, draft, draft, false, second, LATER), "PROPOSAL_NEEDS_DECLARATION");
        ConflictAssessment named = assessment(none(second.id()));
        Proposal other = proposal(named);
        other.publish(named, draft, draft, false, second, LATER);
        assertThat(other.isDeclared()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = ConflictKind.class,
            names = {"ACTUAL", "POTENTIAL"})
    void whoeverHasAConflictIsNotTheSecondOfficer(ConflictKind kind) {
        ConflictAssessment own = assessment(conflict(second.id(), kind, true));
        refuses(() -> proposal(own).publish(own, draft, draft, true, second, LATER), "PROPOSAL_SECOND_CONFLICTED");
    }

    @Test
    void whatPeopleMayWronglyBelieveBarsNobody() {
        ConflictAssessment own = assessment(conflict(second.id(), ConflictKind.PERCEIVED, true));
        proposal(own).publish(own, draft, draft, false, second, LATER);
    }

    @Test
    void isSentBackWithAReasonAndThenWaitsNoMore() {
        refuses(() -> proposal.sendBack("No.", second, LATER), "PROPOSAL_REASON_LENGTH");
        proposal.sendBack("The second lot has no value that anybody could bid for.", second, LATER);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.SENT_BACK);
        assertThat(proposal.reason()).isPresent();
        refuses(() -> proposal.publish(clear, draft, draft, true, second, LATER), "PROPOSAL_ENDED");
        refuses(() -> proposal.withdraw(second, LATER), "PROPOSAL_ENDED");
    }

    @Test
    void theProposerTakesItBack() {
        proposal.withdraw(proposer, LATER);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.WITHDRAWN);
        refuses(() -> proposal.sendBack(WORDS, second, LATER), "PROPOSAL_ENDED");
    }

    @Test
    void everyStatusHasTheStepsThatItShouldHave() {
        assertThat(ProposalStatus.WAITING.next())
                .isEqualTo(Set.of(ProposalStatus.PUBLISHED, ProposalStatus.SENT_BACK, ProposalStatus.WITHDRAWN));
        for (ProposalStatus last :
                List.of(ProposalStatus.PUBLISHED, ProposalStatus.SENT_BACK, ProposalStatus.WITHDRAWN)) {
            assertThat(last.next()).isEmpty();
        }
    }

    @Test
    void isLateAfterTheThirdWorkingDayAndSaysSoOnce() {
        Instant due = London.endOf(London.dayOf(Instant.parse("2026-11-05T12:00:00Z")));
        assertThat(proposal.deadline().at()).isEqualTo(due);
        assertThat(proposal.noteOverdue(due)).isFalse();
        assertThat(proposal.noteOverdue(due.plusSeconds(1))).isTrue();
        assertThat(proposal.noteOverdue(due.plusSeconds(2))).isFalse();
    }

    @Test
    void aStatementSaysWhatItIsAndWhatIsDone() {
        PersonId somebody = person();
        refuses(
                () -> new ConflictStatement(
                        new ConflictStatement.Stated(somebody, null, "", "", false), "Judith Amery"),
                "CONFLICT_STATEMENT_MISSING");
        refuses(
                () -> new ConflictStatement(
                        new ConflictStatement.Stated(somebody, ConflictKind.ACTUAL, "Yes", STEPS, true),
                        "Judith Amery"),
                "CONFLICT_CIRCUMSTANCES_LENGTH");
        refuses(
                () -> new ConflictStatement(
                        new ConflictStatement.Stated(somebody, ConflictKind.PERCEIVED, WORDS, " ", true),
                        "Judith Amery"),
                "CONFLICT_STEPS_LENGTH");
        assertThat(new ConflictStatement(
                                new ConflictStatement.Stated(somebody, ConflictKind.NONE, WORDS, STEPS, false),
                                "Judith Amery")
                        .circumstances())
                .as("where there is none, there is nothing to say")
                .isEmpty();
    }

    @Test
    void anAssessmentSpeaksOfEverybodyOnce() {
        PersonId twice = person();
        refuses(() -> assessment(none(twice), conflict(twice, ConflictKind.ACTUAL, true)), "CONFLICT_STATED_TWICE");
    }

    @Test
    void everyLetterOfTheDraftIsInItsFingerprint() {
        assertThat(DraftFingerprint.of(aTender().draft(), List.of()))
                .as("another draft with the same words")
                .isEqualTo(draft);
        changes(builder -> builder.due(DEADLINE.plusSeconds(60)));
        changes(builder -> builder.askedUntil(DEADLINE.minusSeconds(60)));
        changes(TenderBuilder::lightTouch);
        changes(builder -> builder.inLots(2));
        changes(TenderBuilder::withoutLots);
        changes(builder -> builder.paying("readers", "listeners"));
        changes(builder -> builder.withCriteria(TenderBuilder.scored("How the service is run", 100)));
        changes(builder -> builder.priced(PriceMethod.LINEAR_TO_CEILING, Money.pounds(9)));
    }

    private void changes(Consumer<TenderBuilder> change) {
        TenderBuilder other = aTender();
        change.accept(other);
        assertThat(DraftFingerprint.of(other.draft(), List.of())).isNotEqualTo(draft);
    }

    @Test
    void soIsEveryFileAndItsContent() {
        DocumentId id = new DocumentId(UUID.randomUUID());
        String with = DraftFingerprint.of(aTender().draft(), List.of(file(id, "Lease.pdf", "aa")));
        assertThat(with).isNotEqualTo(draft);
        assertThat(DraftFingerprint.of(aTender().draft(), List.of(file(id, "Lease.pdf", "bb"))))
                .isNotEqualTo(with);
        assertThat(DraftFingerprint.of(aTender().draft(), List.of(file(id, "Plan.pdf", "aa"))))
                .isNotEqualTo(with);
    }

    private static DocumentView file(DocumentId id, String name, String sha256) {
        return new DocumentView(id, UUID.randomUUID(), name, "application/pdf", 3, 3, sha256, DRAFTED);
    }

    @Test
    void noughtsThatTheDatabaseAddsDoNotChangeIt() {
        TenderBuilder one = aTender().priced(PriceMethod.LINEAR_TO_CEILING, Money.pounds(new BigDecimal("90000")));
        TenderBuilder two = aTender().priced(PriceMethod.LINEAR_TO_CEILING, Money.pounds(new BigDecimal("90000.00")));
        assertThat(DraftFingerprint.of(one.draft(), List.of())).isEqualTo(DraftFingerprint.of(two.draft(), List.of()));
    }

    private static void refuses(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
