package org.allmende.bpmn.mutual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.Deadline;
import org.allmende.mutual.Mutual;
import org.allmende.mutual.MutualEnded;
import org.allmende.mutual.Mutuals;
import org.allmende.mutual.StatementAnswered;
import org.allmende.mutual.StatementSent;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.BallotOpened;
import org.allmende.mutual.ballot.Ballots;
import org.allmende.mutual.reserved.ChallengeChosen;
import org.allmende.mutual.reserved.Reservation;
import org.allmende.mutual.reserved.ReservationAsked;
import org.allmende.mutual.reserved.ReservationDecided;
import org.allmende.mutual.reserved.ReservationStatus;
import org.allmende.mutual.reserved.Reservations;

/** Moves {@code StaffMutual.bpmn} as the domain tells. Its subject is the mutual. */
@ApplicationScoped
public class StaffMutual {

    public static final String KEY = "StaffMutual";
    public static final String ANSWER = "Task_AnswerStatement";
    public static final String OPEN_BALLOT = "Task_OpenBallot";
    public static final String CHOOSE_ROUTE = "Task_ChooseRoute";
    public static final String DECIDE_RESERVATION = "Task_DecideReservation";
    public static final String ENDED = "Message_MutualEnded";

    static final String ANSWER_DUE = "answerDue";
    static final String ANSWER_OVER = "answerOver";
    static final String PAPERS_DUE = "papersDue";
    static final String PAPERS_OVER = "papersOver";
    static final String VOTES_DUE = "votesDue";
    static final String VOTES_OVER = "votesOver";
    static final String CARRIED = "carried";
    static final String SPEAKER = "speakerId";
    static final String RESERVATION_ASKED = "reservationAsked";
    static final String RESERVED = "reserved";

    @Inject
    private Steps steps;

    @Inject
    private Mutuals mutuals;

    @Inject
    private Ballots ballots;

    @Inject
    private Reservations reservations;

    void start(@Observes StatementSent event) {
        Mutual mutual = mutuals.get(event.mutual());
        Instant due = mutual.answerDeadline().map(Deadline::at).orElseThrow();
        Map<String, Object> variables = new HashMap<>();
        variables.put("reference", mutual.reference());
        variables.put("caseId", mutual.requireCase().value().toString());
        variables.put("councilId", mutual.council().value().toString());
        variables.put("title", mutual.name());
        variables.put(SPEAKER, mutual.requireSpeaker().value().toString());
        variables.put(ANSWER_DUE, Date.from(due));
        variables.put(ANSWER_OVER, over(due));
        steps.start(KEY, mutual.id(), variables);
    }

    /** An answer that comes after the time for it moves nothing. */
    void answered(@Observes StatementAnswered event) {
        if (steps.isWaiting(KEY, event.mutual(), ANSWER)) {
            steps.complete(KEY, event.mutual(), ANSWER, Map.of());
        }
    }

    void opened(@Observes BallotOpened event) {
        Ballot ballot = ballots.get(event.ballot());
        Instant papers = ballot.papersDeadline().at();
        Instant votes = ballot.votesDeadline().at();
        steps.complete(
                KEY,
                ballot.mutual(),
                OPEN_BALLOT,
                Map.of(
                        PAPERS_DUE, Date.from(papers),
                        PAPERS_OVER, over(papers),
                        VOTES_DUE, Date.from(votes),
                        VOTES_OVER, over(votes)));
    }

    void asked(@Observes ReservationAsked event) {
        steps.complete(
                KEY, reservations.get(event.reservation()).mutual(), CHOOSE_ROUTE, Map.of(RESERVATION_ASKED, true));
    }

    void challenging(@Observes ChallengeChosen event) {
        steps.complete(KEY, event.mutual(), CHOOSE_ROUTE, Map.of(RESERVATION_ASKED, false));
    }

    void decided(@Observes ReservationDecided event) {
        Reservation reservation = reservations.get(event.reservation());
        boolean reserved = reservation.status() == ReservationStatus.RESERVED;
        steps.complete(KEY, reservation.mutual(), DECIDE_RESERVATION, Map.of(RESERVED, reserved));
    }

    /** After the last station nothing waits any more. */
    void ended(@Observes MutualEnded event) {
        if (steps.isRunning(KEY, event.mutual())) {
            steps.message(KEY, event.mutual(), ENDED);
        }
    }

    /** The engine's times are of milliseconds: the first of them that is late. */
    private static Date over(Instant lastInTime) {
        return Date.from(lastInTime.plusMillis(1));
    }
}
