package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.SendTimingNotice;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Actor;
import org.allmende.identity.Barriers;
import org.allmende.mutual.AnswerCircleInvitation;
import org.allmende.mutual.AnswerStatement;
import org.allmende.mutual.Circles;
import org.allmende.mutual.EndMutual;
import org.allmende.mutual.InviteToCircle;
import org.allmende.mutual.JoinBidTeam;
import org.allmende.mutual.MutualId;
import org.allmende.mutual.SendStatement;
import org.allmende.mutual.StartCircle;
import org.allmende.register.ServiceId;
import org.allmende.worklist.WorkItems;
import org.junit.jupiter.api.Test;

/** Who prepares a bid has no role of the council in its matter: neither to act, nor to read, nor to be told. */
class InformationBarrierIT extends InsidePortal {

    private static final String SPEAKER = "idris.cole";
    private static final String OFFICER = "tom.okafor";
    private static final String COLLEAGUE = "ruth.pemberton";

    @Inject
    private Town town;

    @Inject
    private ChallengeLife challengeLife;

    @Inject
    private Circles circles;

    @Inject
    private Barriers barriers;

    @Inject
    private WorkItems workItems;

    @Inject
    private StartCircle startCircle;

    @Inject
    private InviteToCircle inviteToCircle;

    @Inject
    private AnswerCircleInvitation answerCircleInvitation;

    @Inject
    private SendStatement sendStatement;

    @Inject
    private AnswerStatement answerStatement;

    @Inject
    private JoinBidTeam joinBidTeam;

    @Inject
    private EndMutual endMutual;

    @Inject
    private SendTimingNotice sendTimingNotice;

    private MutualId stated(ServiceId service) {
        MutualId circle = town.as(
                SPEAKER, () -> startCircle.start(new StartCircle.Command(service, "Boats " + UUID.randomUUID(), "")));
        String email = town.text(
                "select email from person where id = ?", town.person(OFFICER).value());
        town.run(SPEAKER, () -> inviteToCircle.invite(new InviteToCircle.Command(circle, email)));
        town.run(
                OFFICER,
                () -> answerCircleInvitation.answer(new AnswerCircleInvitation.Command(
                        circles.invitationsOf(circle).get(0).id(), true)));
        assertThatThrownBy(() -> town.run(OFFICER, () -> joinBidTeam.join(new JoinBidTeam.Command(circle, true))))
                .hasMessageContaining("BID_TEAM_TOO_EARLY");
        LocalDate by = London.dayOf(town.now()).plusDays(30);
        town.run(
                SPEAKER,
                () -> sendStatement.send(new SendStatement.Command(
                        circle, "We want to run the boat house ourselves and ask you for talks.", by, true)));
        return circle;
    }

    private void answer(String who, MutualId mutual) {
        town.run(who, () -> answerStatement.answer(new AnswerStatement.Command(mutual, true, "Let us talk.")));
    }

    @Test
    void closesTheCouncilsSideOfThisMatterAndOfNoOther() {
        EoiId challenge = challengeLife.submitted();
        ServiceId service = new ServiceId(UUID.fromString(
                town.text("select service_id from expression_of_interest where id = ?", challenge.value())));
        MutualId mutual = stated(service);
        MutualId other = stated(challengeLife.service());
        assertThatThrownBy(() -> town.run(OFFICER, () -> joinBidTeam.join(new JoinBidTeam.Command(mutual, false))))
                .hasMessageContaining("BID_TEAM_UNCONFIRMED");
        assertThat(waits(OFFICER, mutual)).isTrue();
        town.run(OFFICER, () -> joinBidTeam.join(new JoinBidTeam.Command(mutual, true)));

        assertThatThrownBy(() -> answer(OFFICER, mutual)).isInstanceOf(AccessRefused.class);
        assertThat(town.count(
                        "select count(*) from audit_entry where use_case = 'AnswerStatement' and outcome = 'REFUSED'"
                                + " and subject_id = ? and actor_person_id = ?",
                        mutual.value(),
                        town.person(OFFICER).value()))
                .isEqualTo(1);
        assertThatThrownBy(() -> town.run(
                        OFFICER,
                        () -> sendTimingNotice.send(new SendTimingNotice.Command(
                                challenge, London.dayOf(town.now()).plusDays(20)))))
                .as("the challenge for the same service")
                .isInstanceOf(AccessRefused.class);
        assertThat(waits(OFFICER, mutual)).isFalse();
        assertThat(waits(OFFICER, other)).isTrue();
        assertThat(waits(COLLEAGUE, mutual)).isTrue();
        String reference = town.text("select reference from expression_of_interest where id = ?", challenge.value());
        Actor officer = town.actor(OFFICER);
        assertThat(barriers.atAddress(officer, "/challenge/decide/" + reference).roles())
                .isEmpty();
        assertThat(barriers.atAddress(officer, "/services/list")).isEqualTo(officer);
        assertThat(barriers.atAddress(town.actor(COLLEAGUE), "/challenge/decide/" + reference))
                .isEqualTo(town.actor(COLLEAGUE));
        answer(OFFICER, other);
        answer(COLLEAGUE, mutual);

        town.run(SPEAKER, () -> endMutual.end(new EndMutual.Command(mutual)));
        assertThat(barriers.atAddress(officer, "/challenge/decide/" + reference))
                .isEqualTo(officer);
    }

    @Test
    void mailOfTheMatterGoesToTheOthers() {
        ServiceId service = challengeLife.service();
        MutualId first = stated(service);
        town.run(OFFICER, () -> joinBidTeam.join(new JoinBidTeam.Command(first, true)));
        MutualId second = town.as(
                "wendy.ash",
                () -> startCircle.start(new StartCircle.Command(service, "Boats too " + UUID.randomUUID(), "")));
        town.run(
                "wendy.ash",
                () -> sendStatement.send(new SendStatement.Command(
                        second,
                        "We too want to run the boat house and ask you for talks.",
                        London.dayOf(town.now()).plusDays(30),
                        true)));
        String told = "select count(*) from outbox_mail m join mutual u on u.case_id = m.case_id where u.id = ?"
                + " and m.mail_key = 'mutual.stated' and m.recipient_id = ?";
        assertThat(town.count(told, second.value(), town.person(OFFICER).value()))
                .isZero();
        assertThat(town.count(told, second.value(), town.person(COLLEAGUE).value()))
                .isEqualTo(1);
    }

    private boolean waits(String who, MutualId mutual) {
        return workItems.mine(town.person(who), 500).stream()
                .anyMatch(item -> item.subject().equals(mutual.value()));
    }
}
