package org.allmende.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengePeriods;
import org.allmende.challenge.ChallengeWindow;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnerSearchTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
    private static final Instant NOW = London.startOf(DAY);

    private static ChallengePeriods periods(ChallengeWindow... windows) {
        return new ChallengePeriods(new OrganisationId(Ids.next()), 60, 30, 90, List.of(windows), NOW);
    }

    private static PartnerSearch search(@Nullable ChallengePeriods periods) {
        return new PartnerSearch(
                new ServiceId(Ids.next()),
                new OrganisationId(Ids.next()),
                "Twelve people who can swim",
                "",
                periods,
                NOW);
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void itEndsWithTheWindowThatIsOpenOrComesNext() {
        ChallengeWindow open = new ChallengeWindow(DAY.minusDays(5), DAY.plusDays(20));
        ChallengeWindow next = new ChallengeWindow(DAY.plusDays(60), DAY.plusDays(90));
        assertThat(search(periods(open, next)).until()).isEqualTo(DAY.plusDays(20));
        assertThat(search(periods(next)).until()).isEqualTo(DAY.plusDays(90));
    }

    @Test
    void withoutAWindowOrWithOneFarAwayItEndsAfterTwelveMonths() {
        assertThat(search(null).until()).isEqualTo(DAY.plusMonths(12));
        assertThat(search(periods()).until()).isEqualTo(DAY.plusMonths(12));
        assertThat(search(periods(new ChallengeWindow(DAY.plusDays(300), DAY.plusDays(500))))
                        .until())
                .isEqualTo(DAY.plusMonths(12));
        assertThat(search(periods(new ChallengeWindow(DAY.minusDays(50), DAY.minusDays(20))))
                        .until())
                .isEqualTo(DAY.plusMonths(12));
    }

    @Test
    void theLastDayCountsAndTheNextDoesNot() {
        PartnerSearch search = search(null);
        Instant last = London.endOf(search.until());
        assertThat(search.isLooking(last)).isTrue();
        assertProblem("PARTNERS_STILL", () -> search.end(last));
        Instant over = London.startOf(search.until().plusDays(1));
        assertThat(search.isLooking(over)).isFalse();
        assertProblem("PARTNERS_OVER", () -> search.requireLooking(over));
        search.end(over);
        assertThat(search.ending()).hasValue(SearchEnding.OVER);
        assertProblem("PARTNERS_OVER", () -> search.end(over));
    }

    @Test
    void itIsTakenBackOnce() {
        PartnerSearch search = search(null);
        search.takeBack(NOW);
        assertThat(search.ending()).hasValue(SearchEnding.TAKEN_BACK);
        assertThat(search.isLooking(NOW)).isFalse();
        assertProblem("PARTNERS_OVER", () -> search.takeBack(NOW));
    }

    @Test
    void whatItBringsIsSaidInAFewWords() {
        PartnerSearch search = search(null);
        assertProblem("PARTNER_BRINGS_LENGTH", () -> search.write("us", ""));
        assertProblem("PARTNER_BRINGS_LENGTH", () -> search.write("x".repeat(501), ""));
        assertProblem("PARTNER_NEEDS_LENGTH", () -> search.write("Twelve people who can swim", "x".repeat(501)));
        search.write("Twelve people who can swim", "Somebody who can count");
        assertThat(search.needs()).isEqualTo("Somebody who can count");
    }

    @Test
    void aMessageIsAnsweredOnce() {
        PersonId person = new PersonId(Ids.next());
        PartnerMessage message =
                new PartnerMessage(new PartnerSearchId(Ids.next()), person, null, "We can count. Shall we meet?", NOW);
        assertThat(message.isAnswered()).isFalse();
        assertProblem("PARTNER_ANSWER_LENGTH", () -> message.answer("  ", person, NOW));
        message.answer("Yes.", person, NOW);
        assertProblem("PARTNER_MESSAGE_ANSWERED", () -> message.answer("No.", person, NOW));
        assertProblem(
                "PARTNER_MESSAGE_LENGTH",
                () -> new PartnerMessage(new PartnerSearchId(Ids.next()), person, null, "Hello", NOW));
    }
}
