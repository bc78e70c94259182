package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.allmende.bid.BidId;
import org.allmende.bid.RemindOfDraft;
import org.allmende.bid.WithdrawBid;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft that was never sent is pointed out at each stage once, on the portal's clock, and to those who write it alone. */
class BidReminderIT extends InsidePortal {

    private static final String WRITER = "amira.osei";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private RemindOfDraft remindOfDraft;

    @Inject
    private WithdrawBid withdrawBid;

    private TenderId tender;
    private BidId bid;
    private Instant deadline;

    @BeforeEach
    void beginABid() {
        tender = life.published();
        bid = life.written(tender, WRITER, "libraries", "We read with them.", 90_000);
        deadline = life.deadline(tender);
    }

    /** How many hours before, of all mail of that kind about this bid, in the order in which it was written. */
    private List<String> told() {
        return town.texts(
                "select hours_before from bid_reminder where bid_id = ? order by told_at, hours_before desc",
                bid.value());
    }

    private List<String> readers() {
        return town.texts(
                "select distinct recipient_email from outbox_mail where mail_key = 'bid.unsent' and link ="
                        + " (select '/bid/write/' || reference from bid where id = ?) order by 1",
                bid.value());
    }

    private long mails() {
        return town.count(
                "select count(*) from outbox_mail where mail_key = 'bid.unsent' and link ="
                        + " (select '/bid/write/' || reference from bid where id = ?)",
                bid.value());
    }

    @Test
    void eachStageIsToldOnceToThoseWhoWrite() {
        town.travelTo(deadline.minus(Duration.ofHours(48)).minusSeconds(60));
        assertThat(told()).isEmpty();
        town.travelTo(deadline.minus(Duration.ofHours(48)).plusSeconds(5));
        assertThat(told()).containsExactly("48");
        long once = mails();
        assertThat(once).isPositive();
        Acting.run(Actor.process("BidReminder/again"), () -> remindOfDraft.remind(bid));
        assertThat(mails()).isEqualTo(once);

        town.travelTo(deadline.minus(Duration.ofMinutes(1)));
        assertThat(told()).containsExactly("48", "24", "2");
        assertThat(mails()).isEqualTo(3 * once);
        assertThat(readers())
                .isEqualTo(town.texts(
                        "select distinct p.email from membership m join person p on p.id = m.person_id"
                                + " join membership_role r on r.membership_id = m.id"
                                + " where m.organisation_id = ? and m.until is null and r.role in ('OWNER', 'EDITOR')"
                                + " order by 1",
                        town.organisation("libraries").value()));

        life.pastDeadline(tender);
        assertThat(life.status(bid)).isEqualTo("NOT_SUBMITTED");
        assertThat(told()).hasSize(3);
    }

    @Test
    void whatIsSentOrTakenBackIsNotPointedOut() {
        life.send(bid, WRITER);
        town.travelTo(deadline.minus(Duration.ofHours(30)));
        assertThat(told()).isEmpty();
        town.run(WRITER, () -> withdrawBid.withdraw(bid));
        town.travelTo(deadline.minus(Duration.ofHours(20)));
        assertThat(told()).isEmpty();
        life.written(tender, WRITER, "libraries", "Again.", 80_000);
        town.travelTo(deadline.minus(Duration.ofHours(1)));
        assertThat(told()).containsExactly("2");
    }

    @Test
    void theProcessEndsWithItsLastStage() {
        assertThat(running()).isEqualTo(1);
        town.travelTo(deadline.minus(Duration.ofHours(1)));
        assertThat(running()).isZero();
    }

    private long running() {
        return town.count(
                "select count(*) from act_ru_execution where business_key_ = ?",
                bid.value().toString());
    }
}
