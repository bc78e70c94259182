package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionPart;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.PartKind;
import org.allmende.challenge.PartVersion;
import org.allmende.challenge.ParticipantId;
import org.allmende.challenge.SaveExpressionPart;
import org.allmende.challenge.SubmitExpression;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.challenge.team.AddParticipant;
import org.allmende.challenge.team.CommentId;
import org.allmende.challenge.team.CommentPart;
import org.allmende.challenge.team.DeclineParticipation;
import org.allmende.challenge.team.EndParticipation;
import org.allmende.challenge.team.InviteParticipant;
import org.allmende.challenge.team.JoinExpression;
import org.allmende.challenge.team.ParticipantCapacity;
import org.allmende.challenge.team.SettleComment;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Those who write one expression of interest together; S.I. 2012/1313 Sch 1 paras 2 and 3 ask of each of them. */
class TeamIT extends InsidePortal {

    private static final String PARTNER = "margaret.doyle";
    private static final String BODY = "baths";
    private static final String STRANGER = "george.penfold";

    @Inject
    private Town town;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private Expressions expressions;

    @Inject
    private AddParticipant addParticipant;

    @Inject
    private InviteParticipant inviteParticipant;

    @Inject
    private JoinExpression joinExpression;

    @Inject
    private DeclineParticipation declineParticipation;

    @Inject
    private EndParticipation endParticipation;

    @Inject
    private SaveExpressionPart saveExpressionPart;

    @Inject
    private SubmitExpression submitExpression;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private CommentPart commentPart;

    @Inject
    private SettleComment settleComment;

    @Test
    void moneyAndCapabilityAreAskedOfEachAndWrittenByEach() {
        EoiId eoi = challenges.drafted();
        ParticipantId partner = invited(eoi, ParticipantCapacity.CONSORTIUM_MEMBER);
        assertThat(expressions.partsOf(eoi, partner))
                .extracting(ExpressionPart::kind)
                .containsExactly(PartKind.FINANCES, PartKind.CAPABILITY);
        ExpressionPart money = expressions.partsOf(eoi, partner).get(0);
        write(ChallengeLife.WRITER, money, "The lead writes for them.");

        join(partner);
        assertThatThrownBy(() -> write(ChallengeLife.WRITER, money, "Again.")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> write(STRANGER, money, "Mine.")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> write(PARTNER, ownPart(eoi), "Theirs.")).isInstanceOf(AccessRefused.class);
        write(PARTNER, money, "We write for ourselves.");
        assertThat(expressions.versionsOf(money.id())).hasSize(2);

        writeAll(ChallengeLife.WRITER, eoi, null);
        assertProblem("EOI_PARTS_OPEN", () -> send(eoi));
        writeAll(PARTNER, eoi, partner);
        send(eoi);
        assertThat(mails(PARTNER, eoi)).contains("challenge.participant.sent");
        assertProblem("EOI_NOT_A_DRAFT", () -> write(PARTNER, money, "Too late."));
        assertProblem("EOI_NOT_A_DRAFT", () -> end(PARTNER, partner));
        assertThatThrownBy(() ->
                        town.change("update eoi_participant set name = 'Others' where id = '" + partner.value() + "'"))
                .hasStackTraceContaining("frozen");

        town.run(ChallengeLife.WRITER, () -> withdrawExpression.withdraw(new WithdrawExpression.Command(eoi)));
        assertThat(mails(PARTNER, eoi)).contains("challenge.participant.withdrawn");
    }

    @Test
    void whoLeavesIsNotAskedOfAnyMoreAndNothingIsLost() {
        EoiId eoi = challenges.drafted();
        ParticipantId partner = invited(eoi, ParticipantCapacity.SUBCONTRACTOR);
        join(partner);
        ExpressionPart money = expressions.partsOf(eoi, partner).get(0);
        write(PARTNER, money, "We have £400.");
        assertThatThrownBy(() -> end(STRANGER, partner)).isInstanceOf(AccessRefused.class);
        end(PARTNER, partner);
        assertThat(expressions.partsOf(eoi, partner)).isEmpty();
        assertThat(mails(ChallengeLife.WRITER, eoi)).contains("challenge.participant.left");
        assertThat(town.text(
                        "select words from expression_part where id = ?",
                        money.id().value()))
                .isEqualTo("We have £400.");
        assertProblem("EOI_PART_UNKNOWN", () -> write(ChallengeLife.WRITER, money, "For them."));
        assertProblem("EOI_PARTICIPANT_STEP_NOT_POSSIBLE", () -> end(ChallengeLife.WRITER, partner));

        writeAll(ChallengeLife.WRITER, eoi, null);
        send(eoi);
    }

    @Test
    void theLeadTakesOneOutAndTellsIt() {
        EoiId eoi = challenges.drafted();
        ParticipantId partner = invited(eoi, ParticipantCapacity.SUBCONTRACTOR);
        join(partner);
        end(ChallengeLife.WRITER, partner);
        assertThat(mails(PARTNER, eoi)).contains("challenge.participant.out");
    }

    @Test
    void anInvitationIsGoodOnceAndTheLastOneAlone() {
        EoiId eoi = challenges.drafted();
        ParticipantId partner = invited(eoi, ParticipantCapacity.SUBCONTRACTOR);
        String first = secret();
        town.run(
                ChallengeLife.WRITER,
                () -> inviteParticipant.invite(new InviteParticipant.Command(partner, address())));
        assertProblem("LINK_EXPIRED", () -> join(first));
        String second = secret();
        assertThat(second).isNotEqualTo(first);
        assertProblem("EOI_PARTICIPANT_IS_COUNCIL", () -> town.run("helen.marsh", () -> joinAs("ashcombe", second)));
        assertProblem(
                "EOI_PARTICIPANT_TWICE", () -> town.run(ChallengeLife.WRITER, () -> joinAs("harrowlane", second)));
        List<String> ends = AtOnce.run(IntStream.range(0, 4)
                .mapToObj(i -> (AtOnce.Act) () -> join(second))
                .toList());
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch(end -> List.of(
                        "LINK_EXPIRED", "EOI_PARTICIPANT_TWICE", "EOI_PARTICIPANT_STEP_NOT_POSSIBLE")
                .contains(end));
    }

    @Test
    void whoDeclinesOrComesTooLateTakesNoPart() throws Exception {
        EoiId eoi = challenges.drafted();
        ParticipantId declining = invited(eoi, ParticipantCapacity.CONSORTIUM_MEMBER);
        String secret = secret();
        town.run(PARTNER, () -> declineParticipation.decline(secret));
        assertThat(expressions.partsOf(eoi, declining)).isEmpty();
        assertThat(mails(ChallengeLife.WRITER, eoi)).contains("challenge.participant.declined");

        invited(eoi, ParticipantCapacity.CONSORTIUM_MEMBER);
        String late = secret();
        town.change("update eoi_participant set invited_at = invited_at - interval '30 days',"
                + " expires_at = expires_at - interval '30 days' where status = 'INVITED' and eoi_id = '"
                + eoi.value() + "'");
        assertProblem("LINK_EXPIRED", () -> join(late));
    }

    @Test
    void membersOfTheConsortiumReadAndCommentWhatIsWrittenForAll() {
        EoiId eoi = challenges.drafted();
        ParticipantId partner = invited(eoi, ParticipantCapacity.CONSORTIUM_MEMBER);
        join(partner);
        ExpressionPart joint = expressions.partsOf(eoi).stream()
                .filter(part -> part.kind() == PartKind.WELLBEING)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> comment(PARTNER, ownPart(eoi))).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> comment(STRANGER, joint)).isInstanceOf(AccessRefused.class);
        CommentId comment = comment(PARTNER, joint);
        assertThat(mails(ChallengeLife.WRITER, eoi)).contains("challenge.commented");
        assertThatThrownBy(() -> town.run(STRANGER, () -> settleComment.settle(new SettleComment.Command(comment))))
                .isInstanceOf(AccessRefused.class);
        town.run(ChallengeLife.WRITER, () -> settleComment.settle(new SettleComment.Command(comment)));
        assertThat(town.text("select settled_by_name from expression_comment where id = ?", comment.value()))
                .isEqualTo("Samuel Reed");
    }

    @Test
    void aSubcontractorReadsItsOwnPartAlone() {
        EoiId eoi = challenges.drafted();
        ParticipantId partner = invited(eoi, ParticipantCapacity.SUBCONTRACTOR);
        join(partner);
        for (ExpressionPart part : expressions.partsOf(eoi)) {
            if (part.participant().isEmpty()) {
                assertThatThrownBy(() -> comment(PARTNER, part)).isInstanceOf(AccessRefused.class);
            }
        }
        comment(PARTNER, expressions.partsOf(eoi, partner).get(0));
    }

    @Test
    void whatOneWroteBeforeAnotherStaysAsAVersion() {
        EoiId eoi = challenges.drafted();
        ExpressionPart part = ownPart(eoi);
        write(ChallengeLife.WRITER, part, "one");
        write(ChallengeLife.WRITER, ownPart(eoi), "one and a half");
        assertThat(expressions.versionsOf(part.id())).hasSize(1);
        write("nadia.rahman", ownPart(eoi), "two");
        town.pass(Duration.ofMinutes(11));
        write("nadia.rahman", ownPart(eoi), "three");
        assertThat(expressions.versionsOf(part.id()))
                .extracting(version -> version.number() + " " + version.words() + " " + version.savedBy())
                .containsExactly("3 three Nadia Rahman", "2 two Nadia Rahman", "1 one and a half Samuel Reed");
        write("nadia.rahman", ownPart(eoi), "two");
        assertThat(expressions.versionsOf(part.id()))
                .as("what is put back does not overwrite what stood there")
                .extracting(PartVersion::words)
                .containsExactly("two", "three", "two", "one and a half");
        assertProblem(
                "EOI_PART_CHANGED",
                () -> town.run(
                        ChallengeLife.WRITER,
                        () -> saveExpressionPart.save(
                                new SaveExpressionPart.Command(eoi, part.id(), "mine", false, part.version()))));
    }

    private ParticipantId invited(EoiId eoi, ParticipantCapacity capacity) {
        return town.as(
                ChallengeLife.WRITER,
                () -> addParticipant.add(new AddParticipant.Command(eoi, capacity, "Friends of the baths", address())));
    }

    private void join(ParticipantId participant) {
        join(secret());
        assertThat(town.text("select status from eoi_participant where id = ?", participant.value()))
                .isEqualTo("JOINED");
    }

    private void join(String secret) {
        town.run(PARTNER, () -> joinAs(BODY, secret));
    }

    private void joinAs(String organisation, String secret) {
        joinExpression.join(new JoinExpression.Command(
                organisation.equals("ashcombe") ? town.council() : town.organisation(organisation), secret));
    }

    private String secret() {
        String link = town.text(
                "select link from outbox_mail where mail_key = 'challenge.participant.invited' and recipient_email = ?"
                        + " order by created_at desc, id desc limit 1",
                address());
        return link.substring(link.indexOf("token=") + 6);
    }

    private String address() {
        return town.text(
                "select email from person where id = ?", town.person(PARTNER).value());
    }

    private void end(String handle, ParticipantId participant) {
        town.run(handle, () -> endParticipation.end(new EndParticipation.Command(participant)));
    }

    private ExpressionPart ownPart(EoiId eoi) {
        return expressions.partsOf(eoi).get(0);
    }

    private void write(String handle, ExpressionPart part, String words) {
        town.run(
                handle,
                () -> saveExpressionPart.save(new SaveExpressionPart.Command(
                        part.expression(),
                        part.id(),
                        words,
                        false,
                        Long.parseLong(town.text(
                                "select version from expression_part where id = ?",
                                part.id().value())))));
    }

    private void writeAll(String handle, EoiId eoi, @Nullable ParticipantId participant) {
        for (ExpressionPart part : expressions.partsOf(eoi)) {
            if (Objects.equals(part.participant().orElse(null), participant)) {
                town.run(
                        handle,
                        () -> saveExpressionPart.save(new SaveExpressionPart.Command(
                                eoi, part.id(), "Eleven of us, and two boats.", true, part.version())));
            }
        }
    }

    private CommentId comment(String handle, ExpressionPart part) {
        return town.as(
                handle,
                () -> commentPart.comment(
                        new CommentPart.Command(part.expression(), part.id(), "Do we mean both boats?")));
    }

    private void send(EoiId eoi) {
        town.run(ChallengeLife.WRITER, () -> submitExpression.submit(new SubmitExpression.Command(eoi, true)));
    }

    private List<String> mails(String handle, EoiId eoi) {
        return town.texts(
                "select m.mail_key from outbox_mail m, expression_of_interest e where e.id = ? and m.recipient_id = ?"
                        + " and m.link like '%' || e.reference",
                eoi.value(), town.person(handle).value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
