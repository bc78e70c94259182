package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.allmende.bid.BidId;
import org.allmende.bid.WithdrawBid;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The database's clock decides whether a bid is in time, in the transaction that submits it. The deadline's own instant is in
 * time; a microsecond later is late. No other clock is asked.
 */
class DeadlineIT extends InsidePortal {

    private static final String WRITER = "amira.osei";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private WithdrawBid withdrawBid;

    @Inject
    private Clock clock;

    private TenderId tender;
    private BidId bid;
    private Instant deadline;

    @BeforeEach
    void writeABid() {
        tender = life.published();
        bid = life.written(tender, WRITER, "libraries", "We read with them.", 90_000);
        deadline = life.deadline(tender);
    }

    @Test
    void theDeadlinesOwnInstantIsInTime() {
        transaction.at(deadline, () -> {
            assertThat(life.send(bid, WRITER).receipt().receivedAt()).isEqualTo(deadline);
            assertThat(life.status(bid)).isEqualTo("SUBMITTED");
        });
    }

    @Test
    void aMicrosecondLaterIsLateAlthoughEveryOtherClockSaysThatItIsEarly() {
        assertThat(clock.instant()).isBefore(deadline.minus(Duration.ofDays(6)));

        assertThatThrownBy(() -> transaction.at(deadline.plus(1, ChronoUnit.MICROS), () -> life.send(bid, WRITER)))
                .hasMessageContaining("TENDER_DEADLINE_PASSED");
        assertThat(life.status(bid)).isEqualTo("DRAFT");
    }

    @Test
    void inTimeByTheDatabaseIsInTimeAlthoughTheServersClockIsPastTheDeadline() {
        life.pastDeadline(tender);
        assertThat(clock.instant()).isAfter(deadline);
        BidId late = bid;

        assertThat(life.status(late)).isEqualTo("NOT_SUBMITTED");
        TenderId next = life.published();
        BidId other = life.written(next, WRITER, "libraries", "Again.", 90_000);
        town.travelTo(life.deadline(next).minusSeconds(1));
        transaction.at(life.deadline(next), () -> life.send(other, WRITER));
    }

    @Test
    void theTableItselfRefusesASubmissionAfterTheDeadline() {
        assertThatThrownBy(() -> town.change(
                        "update bid set status = 'SUBMITTED', sealed_version = 1, submitted_at ="
                                + " (select deadline + interval '1 microsecond' from tender t where t.id = tender_id)"
                                + " where id = ?",
                        bid.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("after the deadline");
    }

    @Test
    void nothingIsTakenBackAfterTheDeadline() {
        life.send(bid, WRITER);

        assertThatThrownBy(() -> transaction.at(
                        deadline.plus(1, ChronoUnit.MICROS), () -> town.run(WRITER, () -> withdrawBid.withdraw(bid))))
                .hasMessageContaining("TENDER_DEADLINE_PASSED");
        transaction.at(deadline, () -> town.run(WRITER, () -> withdrawBid.withdraw(bid)));
        assertThat(life.status(bid)).isEqualTo("SUBMITTED");
    }

    @Test
    void aBidThatArrivedInTimeCountsAlthoughItsTransactionEndsAfterTheDeadline() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transaction.committed(() -> {
            life.send(bid, WRITER);
            arrived.countDown();
            awaitSomebodyWaitingForTheBid();
        }));
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

        life.pastDeadline(tender);
        slow.get(60, TimeUnit.SECONDS);
        town.pass(Duration.ofMinutes(2));

        assertThat(life.status(bid)).isEqualTo("SUBMITTED");
        assertThat(life.status(tender)).isEqualTo("CLOSED");
        assertThat(town.count(
                        "select count(*) from work_item where subject_id = ? and step = 'Task_OpenBids' and closed_at is null",
                        tender.value()))
                .isPositive();
    }

    /** The process wants to close the tender and finds the bid's row held; only then does the bidder's transaction end. */
    private void awaitSomebodyWaitingForTheBid() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            if (town.count("select count(*) from pg_locks where not granted") > 0) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException("nobody waited for the bid");
    }
}
