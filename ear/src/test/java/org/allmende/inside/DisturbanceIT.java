package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.allmende.availability.DecideDisturbance;
import org.allmende.availability.Disturbance;
import org.allmende.availability.Disturbance.Choice;
import org.allmende.availability.Disturbances;
import org.allmende.availability.Heartbeat;
import org.allmende.availability.Outages;
import org.allmende.bid.BidId;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.follow.FollowKind;
import org.allmende.follow.StartFollowing;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CancelTender;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The portal was not there shortly before a deadline. Time goes by without it: no beat is written and no timer fires, as after a kill;
 * what then follows is the portal's own doing.
 */
class DisturbanceIT extends InsidePortal {

    private static final String BIDDER = "amira.osei";
    private static final String FOLLOWER = "george.penfold";
    private static final String REASONS = "All three bidders had sent their bids before the outage began.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private Heartbeat heartbeat;

    @Inject
    private Outages outages;

    @Inject
    private Disturbances disturbances;

    @Inject
    private DecideDisturbance decideDisturbance;

    @Inject
    private CancelTender cancelTender;

    @Inject
    private StartFollowing startFollowing;

    @Inject
    private Tenders tenders;

    @Inject
    private WorkingDays calendar;

    private TenderId tender;
    private Instant deadline;

    /** Never about midnight: other tests leave the clock there, and a deadline then falls on another day than the outage before it. */
    @BeforeEach
    void publish() {
        LocalTime time = town.now().atZone(London.ZONE).toLocalTime();
        if (time.getHour() < 1 || time.getHour() > 22) {
            town.travelTo(
                    London.at(London.dayOf(town.now().plus(Duration.ofHours(2))).atTime(12, 0)));
        }
        tender = life.published();
        deadline = life.deadline(tender);
    }

    @Test
    void tenMinutesOfOutageAQuarterOfAnHourBeforeTheDeadlineGiveEverybodyMoreTime() {
        town.run(FOLLOWER, () -> startFollowing.start(new StartFollowing.Command(FollowKind.TENDER, reference())));
        BidId bid = life.written(tender, BIDDER, "libraries", "We read with them.", 90_000);
        outage(Duration.ofMinutes(15), Duration.ofMinutes(10));

        Disturbance found = only();
        assertThat(found.lost()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(found.until()).isBefore(deadline.minus(Duration.ofMinutes(3)));
        assertThat(outages.between(found.from(), found.until())).hasSize(1);
        assertThat(steps(found)).containsExactly("Task_DecideDisturbance");
        assertThat(keys()).containsExactly("disturbance.found");
        assertThat(mailsTo("disturbance.found", TenderLife.OFFICER)).isOne();
        assertThat(mailsTo("disturbance.found", BIDDER)).isZero();

        Instant later = found.proposed();
        decide(TenderLife.OFFICER, Choice.AS_PROPOSED, later, "");
        assertThat(life.deadline(tender)).isEqualTo(later).isAfter(deadline.plus(found.lost()));
        assertThat(keys()).containsExactly("disturbance.found", "disturbance.extended");
        assertThat(mailsTo("disturbance.extended", BIDDER)).isOne();
        assertThat(mailsTo("disturbance.extended", FOLLOWER)).isOne();
        assertThat(mailsTo("disturbance.extended", "margaret.doyle")).isZero();
        assertThat(steps(found)).isEmpty();
        assertThat(town.texts(
                        "select actor_label from audit_entry where use_case = 'DecideDisturbance' and subject_id = ?"
                                + " and outcome = 'DONE'",
                        tender.value()))
                .containsExactly(town.actor(TenderLife.OFFICER).label());

        town.travelTo(deadline.plus(Duration.ofHours(2)));
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
        assertThat(life.send(bid, BIDDER).receipt().receivedAt()).isAfter(deadline);
        life.pastDeadline(tender);
        assertThat(life.status(tender)).isEqualTo("CLOSED");
        assertThat(life.status(bid)).isEqualTo("SUBMITTED");
    }

    @Test
    void anOutageOverTheDeadlineHoldsTheClosingAndAnExtensionLetsBidsInAgain() {
        BidId bid = life.written(tender, BIDDER, "libraries", "We read with them.", 90_000);
        outage(Duration.ofMinutes(5), Duration.ofMinutes(10));
        Disturbance found = only();
        assertThat(found.minutes()).isBetween(5L, 6L);
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
        assertThat(waitingOfTender()).containsExactly("Event_DisturbanceDecided");
        assertThat(life.status(bid)).isEqualTo("DRAFT");
        assertThatThrownBy(() -> life.send(bid, BIDDER)).hasMessageContaining("TENDER_DEADLINE_PASSED");
        assertThatThrownBy(() -> town.change("update tender set status = 'CLOSED' where id = ?", tender.value()))
                .hasMessageContaining("undecided disturbance");

        town.pass(Duration.ofHours(1));
        assertThat(life.status(tender)).as("waits as long as nobody decides").isEqualTo("PUBLISHED");
        decide(TenderLife.OFFICER, Choice.AS_PROPOSED, proposal(found), "");
        assertThat(waitingOfTender()).containsExactly("Event_Deadline");
        life.send(bid, BIDDER);
        assertThat(life.status(bid)).isEqualTo("SUBMITTED");
        life.pastDeadline(tender);
        assertThat(life.status(tender)).isEqualTo("CLOSED");
        assertThat(waitingOfTender()).containsOnly("Task_OpenBids");
    }

    @Test
    void theClosingFindsTheOutageByItselfWhereItComesBeforeTheFirstBeat() {
        town.travelTo(deadline.minus(Duration.ofMinutes(5)));
        town.away(Duration.ofMinutes(10));
        town.letRetriesCome();
        assertThat(only().isWaiting()).isTrue();
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
    }

    @Test
    void aRefusalClosesAtTheOriginalDeadline() {
        life.sent(tender, BIDDER, "libraries", 90_000);
        outage(Duration.ofMinutes(5), Duration.ofMinutes(10));
        assertProblem("DISTURBANCE_REASONS_LENGTH", () -> decide(TenderLife.OFFICER, Choice.REFUSE, null, ""));
        decide(TenderLife.OFFICER, Choice.REFUSE, null, REASONS);
        town.letRetriesCome();
        assertThat(life.deadline(tender)).isEqualTo(deadline);
        assertThat(life.status(tender)).isEqualTo("CLOSED");
        assertThat(keys()).containsExactly("disturbance.found", "disturbance.refused");
        assertThat(mailsTo("disturbance.refused", BIDDER)).isOne();
    }

    @Test
    void undecidedAtTheDeadlineItWaitsToo() {
        outage(Duration.ofMinutes(15), Duration.ofMinutes(5));
        life.pastDeadline(tender);
        assertThat(life.status(tender)).isEqualTo("PUBLISHED");
        assertThat(waitingOfTender()).containsExactly("Event_DisturbanceDecided");
        Disturbance found = only();
        town.travelTo(found.due().at().plusSeconds(2));
        assertThat(keys()).contains("disturbance.late");
        assertThat(mailsTo("disturbance.late", TenderLife.COLLEAGUE)).isOne();
        assertProblem(
                "DISTURBANCE_PROPOSAL_CHANGED",
                () -> decide(TenderLife.OFFICER, Choice.AS_PROPOSED, found.proposed(), ""));
        decide(TenderLife.OFFICER, Choice.OTHERWISE, proposal(found).plus(Duration.ofHours(1)), REASONS);
        assertThat(waitingOfTender()).containsExactly("Event_Deadline");
    }

    @Test
    void aSecondOutageBeforeTheDecisionAddsToTheFirst() {
        outage(Duration.ofMinutes(40), Duration.ofMinutes(10));
        outage(Duration.ofMinutes(20), Duration.ofMinutes(5));
        assertThat(only().minutes()).isBetween(15L, 17L);
        assertThat(steps(only())).hasSize(1);
    }

    @Test
    void anOutageLongBeforeTheDeadlineIsMeasuredAndOpensNothing() {
        outage(Duration.ofHours(30), Duration.ofMinutes(10));
        assertThat(disturbances.of(tender)).isEmpty();
        assertThat(outages.between(deadline.minus(Duration.ofHours(31)), deadline.minus(Duration.ofHours(29))))
                .hasSize(1);
    }

    @Test
    void timeThatTheSampleJumpsOverIsNoOutage() {
        Instant before = town.now();
        town.pass(Duration.ofDays(3));
        heartbeat.beat();
        assertThat(outages.between(before, town.now())).isEmpty();
    }

    @Test
    void aBeatThatCannotBeCommittedIsNone() throws Exception {
        heartbeat.beat();
        town.change("create function no_beat() returns trigger language plpgsql as"
                + " $$ begin raise exception 'the disk is full'; end $$");
        town.change("create trigger tr_no_beat before insert or update on portal_stretch"
                + " for each row execute function no_beat()");
        String last = lastBeat();
        try {
            heartbeat.beat();
            assertThat(lastBeat()).isEqualTo(last);
        } finally {
            town.change("drop trigger tr_no_beat on portal_stretch");
            town.change("drop function no_beat");
        }
        heartbeat.beat();
        assertThat(lastBeat()).isNotEqualTo(last);
    }

    @Test
    void beatsWithoutAGapTakeOneRow() {
        heartbeat.beat();
        long rows = town.count("select count(*) from portal_stretch");
        for (int i = 0; i < 20; i++) {
            heartbeat.beat();
        }
        assertThat(town.count("select count(*) from portal_stretch")).isEqualTo(rows);
    }

    @Test
    void ofTwoOfficersWhoDecideAtOnceOneIsHeard() {
        outage(Duration.ofMinutes(15), Duration.ofMinutes(10));
        Instant later = only().proposed();
        List<String> ends = AtOnce.run(List.of(
                () -> decide(TenderLife.OFFICER, Choice.AS_PROPOSED, later, ""),
                () -> decide(TenderLife.COLLEAGUE, Choice.REFUSE, null, REASONS)));
        assertThat(ends).containsExactlyInAnyOrder(AtOnce.DONE, "DISTURBANCE_CLOSED");
        assertThat(keys()).hasSize(2);
        assertThat(life.deadline(tender)).isEqualTo(keys().contains("disturbance.extended") ? later : deadline);
    }

    @Test
    void nobodyElseDecides() {
        outage(Duration.ofMinutes(15), Duration.ofMinutes(10));
        Instant later = only().proposed();
        for (String other :
                List.of(BIDDER, FOLLOWER, "priya.nair", "judith.amery", "tom.okafor", "simon.fairley", "helen.marsh")) {
            assertThatThrownBy(() -> decide(other, Choice.AS_PROPOSED, later, ""))
                    .as(other)
                    .isInstanceOf(AccessRefused.class);
        }
        assertThatThrownBy(() -> Acting.run(
                        Actor.ANONYMOUS,
                        () -> decideDisturbance.decide(
                                new DecideDisturbance.Command(tender, 1, Choice.AS_PROPOSED, later, ""))))
                .isInstanceOf(AccessRefused.class);
        assertThat(only().isWaiting()).isTrue();
        assertThat(life.deadline(tender)).isEqualTo(deadline);
    }

    @Test
    void withTheTenderTheDisturbanceEnds() {
        outage(Duration.ofMinutes(15), Duration.ofMinutes(10));
        Disturbance found = only();
        town.run(
                TenderLife.OFFICER,
                () -> cancelTender.cancel(new CancelTender.Command(tender, "The mill has burnt down.")));
        assertThat(town.text(
                        "select status from disturbance where id = ?",
                        found.id().value()))
                .isEqualTo("MOOT");
        assertThat(steps(found)).isEmpty();
    }

    @Test
    void whatWasMeasuredAndDecidedStays() throws SQLException {
        outage(Duration.ofMinutes(15), Duration.ofMinutes(10));
        Disturbance found = only();
        assertThatThrownBy(() -> town.change(
                        "delete from portal_outage where from_at = ?", java.sql.Timestamp.from(found.from())))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> town.change(
                        "update disturbance set lost_seconds = 1 where id = ?",
                        found.id().value()))
                .hasMessageContaining("stay as they are");
        decide(TenderLife.OFFICER, Choice.REFUSE, null, REASONS);
        assertThatThrownBy(() -> town.change(
                        "update disturbance set reasons = null where id = ?",
                        found.id().value()))
                .hasMessageContaining("stay as they are");
    }

    /** So long before the deadline the portal goes away; the beat that follows is its own. */
    private void outage(Duration before, Duration length) {
        town.travelTo(deadline.minus(before));
        heartbeat.beat();
        town.away(length);
        heartbeat.beat();
        town.letRetriesCome();
    }

    private Disturbance only() {
        List<Disturbance> all = disturbances.of(tender);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Instant proposal(Disturbance found) {
        return found.proposal(tenders.get(tender), calendar, town.now());
    }

    private void decide(String who, Choice choice, @Nullable Instant last, String reasons) {
        town.run(who, () -> decideDisturbance.decide(new DecideDisturbance.Command(tender, 1, choice, last, reasons)));
    }

    private String reference() {
        return town.text("select reference from tender where id = ?", tender.value());
    }

    private String lastBeat() {
        return town.text("select last_at from portal_stretch order by id desc limit 1");
    }

    private List<String> keys() {
        return town.texts(
                "select story_key from story_entry where subject_id = ? and story_key like 'disturbance%' order by at",
                tender.value());
    }

    private long mailsTo(String key, String who) {
        return town.count(
                "select count(*) from outbox_mail where mail_key = ? and recipient_id = ? and case_id ="
                        + " (select case_id from tender where id = ?)",
                key,
                town.person(who).value(),
                tender.value());
    }

    private List<String> steps(Disturbance disturbance) {
        return town.texts(
                "select step from work_item where closed_at is null and subject_id = ?",
                disturbance.id().value());
    }

    private List<String> waitingOfTender() {
        return town.texts("select step from work_item where closed_at is null and subject_id = ?", tender.value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
