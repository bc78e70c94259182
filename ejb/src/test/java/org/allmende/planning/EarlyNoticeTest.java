package org.allmende.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023 ss.15-17 and S.I. 2024/692 regs 14, 16, 17. */
class EarlyNoticeTest {

    private static final Instant NOW = London.at(LocalDateTime.parse("2026-11-02T09:00"));
    private static final LocalDate TODAY = London.dayOf(NOW);

    static EarlyContent content(
            String supply, @Nullable LocalDate closes, @Nullable LocalDate tender, @Nullable Procedure procedure) {
        return new EarlyContent(
                "Reading rooms",
                "Rooms in which children read.",
                supply,
                "92511000",
                "Ashcombe",
                null,
                null,
                "Write to us here.",
                List.of("What would it cost?", " ", "How many rooms?"),
                closes,
                tender,
                tender == null ? null : tender.plusDays(30),
                tender == null ? null : tender.plusDays(90),
                procedure);
    }

    static EarlyNotice engagement(LocalDate closes) {
        return new EarlyNotice(
                "AL-N-2026-0001",
                EarlyKind.ENGAGEMENT,
                PlanningCases.open(),
                content("Daily", closes, null, null),
                NOW);
    }

    static EarlyNotice planned(@Nullable LocalDate tender, @Nullable Procedure procedure) {
        return new EarlyNotice(
                "AL-N-2026-0002",
                EarlyKind.PLANNED,
                PlanningCases.open(),
                content("Daily", null, tender, procedure),
                NOW);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(DomainProblem.class).hasMessageStartingWith(code);
    }

    @Test
    void everyStepThatIsPossibleAndNoOther() {
        for (EarlyStatus from : EarlyStatus.values()) {
            for (EarlyStatus to : EarlyStatus.values()) {
                if (from.next().contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    refused("EARLY_STEP_NOT_POSSIBLE", () -> from.to(to));
                }
            }
        }
        assertThat(EnumSet.allOf(EarlyStatus.class))
                .isEqualTo(Set.of(EarlyStatus.DRAFT, EarlyStatus.PUBLISHED, EarlyStatus.WITHDRAWN));
    }

    @Test
    void anEngagementSaysWhenItClosesAlsoWhenItHasClosed() {
        EarlyNotice notice = engagement(TODAY.minusDays(3));
        notice.publish(NOW);
        assertThat(notice.isOpen(NOW)).isFalse();
        assertThat(notice.legal(NOW).number()).isEqualTo("UK2");
        EarlyNotice open = new EarlyNotice(
                "AL-N-2026-0003", EarlyKind.ENGAGEMENT, PlanningCases.open(), content("Daily", null, null, null), NOW);
        refused("EARLY_NEEDS_DAYS", () -> open.publish(NOW));
    }

    @Test
    void whatTheNoticeMustSayIsAskedFor() {
        EarlyNotice silent = new EarlyNotice(
                "AL-N-2026-0004", EarlyKind.ENGAGEMENT, PlanningCases.open(), content("", TODAY, null, null), NOW);
        refused("EARLY_NEEDS_WORDS", () -> silent.publish(NOW));
        refused("EARLY_NEEDS_DAYS", () -> planned(null, Procedure.OPEN).publish(NOW));
        refused("EARLY_NEEDS_PROCEDURE", () -> planned(TODAY, null).publish(NOW));
        refused("EARLY_NEEDS_PROCEDURE", () -> planned(TODAY, Procedure.BELOW_THRESHOLD)
                .publish(NOW));
        refused("EARLY_TENDER_DAY_PAST", () -> planned(TODAY.minusDays(1), Procedure.OPEN)
                .publish(NOW));
        EarlyNotice notice = planned(TODAY.plusDays(60), Procedure.OPEN);
        notice.publish(NOW);
        assertThat(notice.legal(NOW).number()).isEqualTo("UK3");
        assertThat(notice.questions()).isEmpty();
        refused("EARLY_STEP_NOT_POSSIBLE", () -> notice.rewrite(content("Weekly", null, TODAY, Procedure.OPEN)));
    }

    @Test
    void answersComeUntilTheEndOfTheLastDay() {
        EarlyNotice notice = engagement(LocalDate.of(2026, 11, 10));
        refused("ENGAGEMENT_CLOSED", () -> notice.requireOpen(NOW));
        notice.publish(NOW);
        notice.requireOpen(London.at(LocalDateTime.parse("2026-11-10T23:59:59")));
        refused("ENGAGEMENT_CLOSED", () -> notice.requireOpen(London.at(LocalDateTime.parse("2026-11-11T00:00:00"))));
        EarlyNotice plan = planned(TODAY.plusDays(60), Procedure.OPEN);
        plan.publish(NOW);
        refused("EARLY_NOT_AN_ENGAGEMENT", () -> plan.requireOpen(NOW));
        refused("EARLY_REASONS_LENGTH", () -> notice.withdraw("No.", NOW));
        notice.withdraw("The rooms stay with the school.", NOW);
        refused("ENGAGEMENT_CLOSED", () -> notice.requireOpen(NOW));
    }

    @Test
    void onlyQuestionsThatWereAskedAreAnswered() {
        EarlyNotice notice = engagement(TODAY);
        assertThat(notice.questions()).containsExactly("What would it cost?", "How many rooms?");
        EngagementResponse response = new EngagementResponse(notice.id(), new OrganisationId(Ids.next()));
        response.say(
                true,
                " We run two. ",
                Map.of(1, "£4", 2, "  ", 3, "Three", 0, "None"),
                2,
                new PersonId(Ids.next()),
                NOW);
        assertThat(response.answers()).containsExactly(Map.entry(1, "£4"));
        assertThat(response.words()).isEqualTo("We run two.");
        refused(
                "ENGAGEMENT_ANSWER_LENGTH",
                () -> response.say(true, "x".repeat(4_001), Map.of(), 2, new PersonId(Ids.next()), NOW));
    }
}
