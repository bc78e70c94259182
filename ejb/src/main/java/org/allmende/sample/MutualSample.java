package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.mutual.AnswerCircleInvitation;
import org.allmende.mutual.AnswerStatement;
import org.allmende.mutual.Circles;
import org.allmende.mutual.InviteToCircle;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.SaveStaffList;
import org.allmende.mutual.SendStatement;
import org.allmende.mutual.StartCircle;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.BallotId;
import org.allmende.mutual.ballot.BallotTerms;
import org.allmende.mutual.ballot.Ballots;
import org.allmende.mutual.ballot.CastVote;
import org.allmende.mutual.ballot.Choice;
import org.allmende.mutual.ballot.OpenBallot;
import org.allmende.mutual.ballot.TakeBallotPaper;
import org.allmende.mutual.reserved.AskReservation;
import org.allmende.mutual.reserved.ReservationFacts;
import org.allmende.mutual.reserved.ReservationRule;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.shared.Money;

/** Three circles of staff: one that has agreed, one that nobody knows of, one whose ballot papers can be taken. */
@ApplicationScoped
public class MutualSample implements SampleChapter {

    private static final List<String> STAFF =
            List.of("hannah.brook", "idris.cole", "wendy.ash", "tomasz.lis", "meera.joshi", "jonas.frei");

    @Inject
    private SampleWorld world;

    @Inject
    private Circles circles;

    @Inject
    private Ballots ballots;

    @Inject
    private StartCircle startCircle;

    @Inject
    private InviteToCircle inviteToCircle;

    @Inject
    private AnswerCircleInvitation answerCircleInvitation;

    @Inject
    private SaveStaffList saveStaffList;

    @Inject
    private SendStatement sendStatement;

    @Inject
    private AnswerStatement answerStatement;

    @Inject
    private OpenBallot openBallot;

    @Inject
    private TakeBallotPaper takeBallotPaper;

    @Inject
    private CastVote castVote;

    @Inject
    private AskReservation askReservation;

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void write(SampleScript script) {
        agreed(script);
        confidential(script);
        running(script);
    }

    private void agreed(SampleScript script) {
        String circle = "mutual:daycentre";
        begin(script, circle, -120, "hannah.brook", "daycentre", "Day centre in our hands", """
                The minibus stands still half the day. We would drive to the garden in the mornings and cook together.""");
        ask(script, circle, -118, "hannah.brook", "idris.cole", true);
        ask(script, circle, -117, "hannah.brook", "wendy.ash", true);
        state(script, circle, -100, "hannah.brook", -60, """
                We, staff of the day centre, want to run it ourselves, owned by those who work there. We ask for talks, for the\
                 figures of the last three years, and for time to prepare.""");
        script.at(
                -88,
                "11:20",
                "the council answers the day centre's staff",
                () -> world.actor("tom.okafor"),
                () -> done(() -> answerStatement.answer(new AnswerStatement.Command(
                        script.kept(circle),
                        true,
                        "You will have the figures by the end of the month, and Ruth Pemberton to talk with."))));
        open(script, circle, -60, "hannah.brook", "Shall we run the day centre ourselves?", -48, -36, 60, 60);
        Map<String, Choice> votes = new HashMap<>(Map.of(
                "hannah.brook", Choice.YES,
                "idris.cole", Choice.YES,
                "wendy.ash", Choice.YES,
                "tomasz.lis", Choice.NO,
                "meera.joshi", Choice.ABSTAIN));
        int number = 0;
        for (Map.Entry<String, Choice> vote : votes.entrySet()) {
            number++;
            take(script, circle, -58 + number, vote.getKey());
            cast(script, circle, -46 + 2 * number % 9, vote.getKey(), vote.getValue());
        }
        askToReserve(script, circle, -21, "hannah.brook");
    }

    private void confidential(SampleScript script) {
        String circle = "mutual:youthclub";
        begin(script, circle, -20, "meera.joshi", "youthclub", "A youth club of its own", """
                Open until ten on Fridays, with the young people on the board.""");
        ask(script, circle, -19, "meera.joshi", "tomasz.lis", true);
        ask(script, circle, -2, "meera.joshi", "jonas.frei", false);
    }

    private void running(SampleScript script) {
        String circle = "mutual:toylibrary";
        begin(script, circle, -50, "wendy.ash", "toylibrary", "Toy libraries together", """
                One van for three villages, and repairs with parents on Saturdays.""");
        ask(script, circle, -49, "wendy.ash", "hannah.brook", true);
        state(script, circle, -40, "wendy.ash", -20, """
                We who run the toy libraries want to take them over, as a community interest company that its staff control.""");
        open(script, circle, -3, "wendy.ash", "Shall we take the toy libraries over?", 9, 19, 50, 50);
    }

    void begin(SampleScript script, String circle, int day, String who, String service, String name, String idea) {
        script.at(
                day,
                "19:10",
                who + " begins a circle",
                () -> world.actor(who),
                () -> script.keep(
                        circle,
                        startCircle.start(new StartCircle.Command(script.kept("service:" + service), name, idea))));
    }

    void ask(SampleScript script, String circle, int day, String who, String whom, boolean joins) {
        script.at(
                day,
                "20:05",
                who + " asks " + whom,
                () -> world.actor(who),
                () -> done(() -> inviteToCircle.invite(new InviteToCircle.Command(
                        script.kept(circle), SampleWorld.cast(whom).email()))));
        if (joins) {
            script.at(
                    day,
                    "21:40",
                    whom + " joins",
                    () -> world.actor(whom),
                    () -> answerCircleInvitation.answer(new AnswerCircleInvitation.Command(
                            circles.invitationsTo(SampleWorld.cast(whom).email())
                                    .get(0)
                                    .id(),
                            true)));
        }
    }

    private void state(SampleScript script, String circle, int day, String who, int answerBy, String words) {
        state(script, circle, day, who, STAFF, answerBy, words);
    }

    void state(
            SampleScript script, String circle, int day, String who, List<String> staff, int answerBy, String words) {
        script.at(
                day,
                "12:30",
                who + " tells the employer",
                () -> world.actor(who),
                () -> done(() -> {
                    MutualId mutual = script.kept(circle);
                    saveStaffList.save(new SaveStaffList.Command(
                            mutual,
                            String.join(
                                    "\n",
                                    staff.stream()
                                            .map(handle ->
                                                    SampleWorld.cast(handle).email())
                                            .toList())));
                    sendStatement.send(new SendStatement.Command(mutual, words, script.day(answerBy), true));
                }));
    }

    void open(
            SampleScript script,
            String circle,
            int day,
            String who,
            String question,
            int papers,
            int votes,
            int turnout,
            int share) {
        script.at(
                day,
                "09:15",
                who + " opens a ballot",
                () -> world.actor(who),
                () -> script.keep(
                        circle + ":ballot",
                        openBallot.open(new OpenBallot.Command(
                                script.kept(circle),
                                new BallotTerms(question, script.day(papers), script.day(votes), turnout, share)))));
    }

    private void askToReserve(SampleScript script, String circle, int day, String who) {
        LocalDate starts = script.day(180);
        ReservationFacts.Given given = new ReservationFacts.Given(
                Money.pounds(1_495_000),
                script.day(120),
                starts,
                starts.plusYears(5).minusDays(1),
                true,
                Surplus.STAYS,
                7,
                4,
                11,
                11,
                null);
        Map<ReservationRule, String> papers = Map.of(
                ReservationRule.PURPOSE, "Rules of the society, clause 3",
                ReservationRule.SURPLUS, "Rules of the society, clause 21",
                ReservationRule.MANAGEMENT, "Minutes of the first meeting, item 4",
                ReservationRule.CONTROL, "Rules of the society, clauses 9 and 12");
        script.at(
                day,
                "10:45",
                who + " asks to reserve the procurement",
                () -> world.actor(who),
                () -> askReservation.ask(new AskReservation.Command(script.kept(circle), given, papers)));
    }

    void take(SampleScript script, String circle, int day, String who) {
        script.at(day, "18:00", who + " takes a ballot paper", () -> world.actor(who), () -> {
            BallotId id = script.kept(circle + ":ballot");
            Ballot ballot = ballots.get(id);
            SampleVoter voter = new SampleVoter(ballot.modulus(), ballot.exponent());
            script.keep(
                    circle + ":signature:" + who,
                    takeBallotPaper.take(new TakeBallotPaper.Command(id, voter.blinded())));
            return script.keep(circle + ":voter:" + who, voter);
        });
    }

    void cast(SampleScript script, String circle, int day, String who, Choice choice) {
        script.at(day, "18:30", "a vote is cast", () -> {
            SampleVoter voter = script.kept(circle + ":voter:" + who);
            byte[] signature = script.kept(circle + ":signature:" + who);
            return Acting.as(
                    Actor.ANONYMOUS,
                    () -> done(() -> castVote.cast(
                            new CastVote.Command(script.kept(circle + ":ballot"), voter.vote(signature, choice)))));
        });
    }

    static Object done(Runnable act) {
        act.run();
        return Boolean.TRUE;
    }
}
