package org.allmende.availability;

import static org.allmende.tender.TenderBuilder.CALENDAR;
import static org.allmende.tender.TenderBuilder.DEADLINE;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.allmende.tender.TenderBuilder.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.availability.Disturbance.Choice;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisturbanceTest {

    private static final Instant FOUND = DEADLINE.minus(Duration.ofMinutes(4));
    private static final Instant NEXT_DAY = DEADLINE.plus(Duration.ofDays(1));
    private static final String REASONS = "The hall is booked until Thursday.";

    private final Tender tender = aTender().published();
    private final Disturbance disturbance = new Disturbance(tender, 1, outage(-15, -5), CALENDAR, FOUND);

    /** In minutes from the deadline. */
    private static Outage outage(long from, long until) {
        Outage outage = new Outage();
        set(outage, "from", DEADLINE.plus(Duration.ofMinutes(from)));
        set(outage, "until", DEADLINE.plus(Duration.ofMinutes(until)));
        return outage;
    }

    private static void set(Outage outage, String name, Instant value) {
        try {
            Field field = Outage.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(outage, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void decide(Choice choice, @Nullable Instant last, String reasons, Instant now) {
        disturbance.decide(
                choice, last, reasons, tender, new Disturbance.Officer(person(), "Anil Shah"), CALENDAR, now);
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void proposesForTenMinutesTheSameHourOfTheNextWorkingDay() {
        assertThat(disturbance.minutes()).isEqualTo(10);
        assertThat(disturbance.proposed()).isEqualTo(NEXT_DAY);
        assertThat(disturbance.status()).isEqualTo(DisturbanceStatus.WAITING);
    }

    @Test
    void onlyTheTimeInWhichBidsCouldComeIsLost() {
        assertThat(new Disturbance(tender, 2, outage(-3, 40), CALENDAR, FOUND).minutes())
                .isEqualTo(3);
        assertThat(new Disturbance(tender, 2, outage(-3, 40), CALENDAR, FOUND).proposed())
                .isEqualTo(NEXT_DAY);
    }

    @Test
    void takesAnotherOutageUpWhileItWaits() {
        disturbance.add(tender, outage(-3, -1), CALENDAR, FOUND);
        assertThat(disturbance.minutes()).isEqualTo(12);
        assertThat(disturbance.from()).isEqualTo(DEADLINE.minus(Duration.ofMinutes(15)));
        assertThat(disturbance.until()).isEqualTo(DEADLINE.minus(Duration.ofMinutes(1)));
    }

    @Test
    void asProposedNeedsNoReasonsButTheProposalThatWasSeen() {
        assertProblem(
                "DISTURBANCE_PROPOSAL_CHANGED", () -> decide(Choice.AS_PROPOSED, NEXT_DAY.plusSeconds(1), "", FOUND));
        assertProblem(
                "DISTURBANCE_PROPOSAL_CHANGED",
                () -> decide(Choice.AS_PROPOSED, NEXT_DAY, "", FOUND.plus(Duration.ofDays(3))));
        assertThat(disturbance.isWaiting()).isTrue();
        decide(Choice.AS_PROPOSED, NEXT_DAY, " ", FOUND);
        assertThat(disturbance.newDeadline()).contains(NEXT_DAY);
        assertThat(disturbance.decidedByName()).contains("Anil Shah");
        assertThat(disturbance.reasons()).isEmpty();
    }

    @Test
    void anotherInstantNeedsReasonsAndGivesBackWhatWasLost() {
        assertProblem("DISTURBANCE_REASONS_LENGTH", () -> decide(Choice.OTHERWISE, NEXT_DAY, "Why not", FOUND));
        assertProblem("DISTURBANCE_TOO_SOON", () -> decide(Choice.OTHERWISE, null, REASONS, FOUND));
        assertProblem(
                "DISTURBANCE_TOO_SOON",
                () -> decide(
                        Choice.OTHERWISE, DEADLINE.plus(Duration.ofMinutes(10)).minusMillis(1), REASONS, FOUND));
        decide(Choice.OTHERWISE, DEADLINE.plus(Duration.ofMinutes(10)), REASONS, FOUND);
        assertThat(disturbance.status()).isEqualTo(DisturbanceStatus.EXTENDED);
    }

    @Test
    void aRefusalNeedsReasonsAndKeepsTheDeadline() {
        assertProblem("DISTURBANCE_REASONS_LENGTH", () -> decide(Choice.REFUSE, null, "", FOUND));
        decide(Choice.REFUSE, null, REASONS, FOUND);
        assertThat(disturbance.status()).isEqualTo(DisturbanceStatus.REFUSED);
        assertThat(disturbance.newDeadline()).isEmpty();
        assertProblem("DISTURBANCE_CLOSED", () -> decide(Choice.AS_PROPOSED, NEXT_DAY, "", FOUND));
    }

    @Test
    void isLateOnlyAfterItsTimeAndOnlyOnce() {
        assertThat(disturbance.noteOverdue(disturbance.due().at())).isFalse();
        assertThat(disturbance.noteOverdue(disturbance.due().at().plusMillis(1)))
                .isTrue();
        assertThat(disturbance.noteOverdue(disturbance.due().at().plusSeconds(1)))
                .isFalse();
    }

    @Test
    void everyStatusIsReachedFromWaitingAndNoneIsLeft() {
        assertThat(Stream.of(DisturbanceStatus.values()).filter(status -> status != DisturbanceStatus.WAITING))
                .allMatch(status -> DisturbanceStatus.WAITING.to(status) == status)
                .allMatch(status -> status.next().isEmpty());
        disturbance.end(FOUND);
        assertProblem("DISTURBANCE_CLOSED", () -> disturbance.end(FOUND));
    }

    @Test
    void availabilityIsAHundredOnlyWithoutAnyOutage() {
        Instant first = DEADLINE.minus(Duration.ofDays(30));
        assertThat(Availability.of(first, DEADLINE, List.of()).share()).isEqualByComparingTo("100");
        Availability tenMinutes = Availability.of(first, DEADLINE, List.of(outage(-15, -5)));
        assertThat(tenMinutes.share()).isEqualByComparingTo("99.976");
        assertThat(tenMinutes.minutes()).isEqualTo(10);
        assertThat(Availability.of(DEADLINE.minus(Duration.ofDays(90)), DEADLINE, List.of(outage(-2, -1)))
                        .share())
                .isLessThan(java.math.BigDecimal.valueOf(100));
        assertThat(Availability.of(DEADLINE, first, List.of()).isMeasured()).isFalse();
    }
}
