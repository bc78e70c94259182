package org.allmende.award.objection;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.allmende.award.Award;
import org.allmende.award.AwardBuilder;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.PersonId;
import org.allmende.tender.Tender;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ObjectionTest {

    private static final String WORDS = "Our plan names the paths on its second page.";
    private static final String REASONS = "The page names the paths and not who clears them.";
    private static final LocalDate DAY = LocalDate.parse("2027-03-03");
    private static final Instant LODGED = London.startOf(DAY).plusSeconds(40_000);
    private static final Instant LATER = LODGED.plusSeconds(100_000);
    private static final WorkingDays CALENDAR = new WorkingDays();

    private final Tender tender = aTender().published();
    private final Award award = AwardBuilder.published(tender);
    private final Objection objection = lodged(WORDS);

    private Objection lodged(String words) {
        return new Objection(award, AwardBuilder.loser(award, tender), 1, person(), content(words), CALENDAR, LODGED);
    }

    private static Objection.Content content(String words) {
        return new Objection.Content(words, null, " ", null);
    }

    private static Objection.Officer another() {
        return new Objection.Officer(person(), "Grace Holloway");
    }

    @Test
    void walksTheWholeGraphOfStatuses() {
        Map<ObjectionStatus, Set<ObjectionStatus>> graph = new EnumMap<>(ObjectionStatus.class);
        for (ObjectionStatus status : ObjectionStatus.values()) {
            graph.put(status, Set.of());
        }
        graph.put(
                ObjectionStatus.OPEN,
                Set.of(
                        ObjectionStatus.REJECTED,
                        ObjectionStatus.UPHELD,
                        ObjectionStatus.WITHDRAWN,
                        ObjectionStatus.CLAIMED,
                        ObjectionStatus.MOOT));
        graph.put(ObjectionStatus.REJECTED, Set.of(ObjectionStatus.CLAIMED));
        graph.put(
                ObjectionStatus.CLAIMED,
                Set.of(ObjectionStatus.FREED, ObjectionStatus.SET_ASIDE, ObjectionStatus.MOOT));
        for (ObjectionStatus from : ObjectionStatus.values()) {
            for (ObjectionStatus to : ObjectionStatus.values()) {
                if (graph.getOrDefault(from, Set.of()).contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    refuses(() -> from.to(to), "OBJECTION_STEP_NOT_POSSIBLE");
                }
            }
        }
    }

    @Test
    void freeWordsAreEnough() {
        assertThat(objection.words()).isEqualTo(WORDS);
        assertThat(objection.criterion()).isEmpty();
        assertThat(objection.statement()).isEmpty();
        assertThat(objection.remedy()).isEmpty();
        refuses(() -> content("No!"), "OBJECTION_WORDS_LENGTH");
        refuses(() -> new Objection.Content(WORDS, null, "x".repeat(4_001), null), "OBJECTION_STATEMENT_LENGTH");
    }

    @Test
    void theWinnerHasNothingToObjectTo() {
        refuses(
                () -> new Objection(award, AwardBuilder.winner(tender), 1, person(), content(WORDS), CALENDAR, LODGED),
                "OBJECTION_BY_WINNER");
    }

    @Test
    void isToBeAnsweredByTheEndOfTheTenthWorkingDayAfterIt() {
        Instant due = London.endOf(LocalDate.parse("2027-03-18"));
        assertThat(objection.deadline().at())
                .as("St Patrick's day does not count")
                .isEqualTo(due);
        assertThat(objection.noteOverdue(due)).isFalse();
        Instant late = due.plus(1, ChronoUnit.MICROS);
        assertThat(objection.noteOverdue(late)).isTrue();
        assertThat(objection.noteOverdue(late)).as("told once").isFalse();
    }

    @Test
    void isAnsweredWithReasonsByAnotherThanWhoDecidedTheAward() {
        PersonId decider = award.decidedBy();
        refuses(
                () -> objection.reject(award, REASONS, new Objection.Officer(decider, "Anil Shah"), LATER),
                "OBJECTION_NEEDS_OTHER_OFFICER");
        refuses(
                () -> objection.uphold(award, REASONS, new Objection.Officer(decider, "Anil Shah"), LATER),
                "OBJECTION_NEEDS_OTHER_OFFICER");
        refuses(() -> objection.reject(award, "No.", another(), LATER), "OBJECTION_REASONS_LENGTH");
        assertThat(objection.isOpen()).isTrue();
        objection.reject(award, REASONS, another(), LATER);
        assertThat(objection.reasons()).contains(REASONS);
        assertThat(objection.endedAt()).contains(LATER);
        refuses(() -> objection.uphold(award, REASONS, another(), LATER), "OBJECTION_STEP_NOT_POSSIBLE");
        refuses(() -> objection.withdraw(LATER), "OBJECTION_STEP_NOT_POSSIBLE");
    }

    @Test
    void aClaimSuspendsAgainAndEndsWithTheCourtsReference() {
        objection.reject(award, REASONS, another(), LATER);
        refuses(() -> objection.claim(" ", DAY, LATER), "OBJECTION_CLAIM_REFERENCE");
        refuses(() -> objection.claim("HT-2027-000123", DAY.minusDays(1), LATER), "OBJECTION_CLAIM_DAY");
        refuses(() -> objection.claim("HT-2027-000123", DAY.plusDays(9), LATER), "OBJECTION_CLAIM_DAY");
        objection.claim("HT-2027-000123", DAY, LATER);
        assertThat(objection.status().suspends()).isTrue();
        assertThat(objection.endedAt()).isEmpty();
        refuses(() -> objection.withdraw(LATER), "OBJECTION_STEP_NOT_POSSIBLE");
        refuses(() -> objection.endInCourt(false, "", LATER), "OBJECTION_COURT_REFERENCE");
        objection.endInCourt(false, "Order of 2 April 2027", LATER);
        assertThat(objection.status()).isEqualTo(ObjectionStatus.FREED);
        assertThat(objection.courtReference()).contains("Order of 2 April 2027");
    }

    @Test
    void aSecondClickSaysTheSameHoweverTheBrowserEndsItsLines() {
        assertThat(lodged("One thing:\nthe paths are named.").says(content("One thing:\r\nthe paths are named. ")))
                .isTrue();
        assertThat(objection.says(content("Something quite different."))).isFalse();
    }

    private static void refuses(ThrowingCallable act, String code) {
        assertThatThrownBy(act).hasMessageStartingWith(code);
    }
}
