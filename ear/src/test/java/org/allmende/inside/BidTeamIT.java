package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.bid.AnswerBidInvitation;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.Drafts;
import org.allmende.bid.LeaveBid;
import org.allmende.bid.NameTeamMember;
import org.allmende.bid.RemoveTeamMember;
import org.allmende.bid.RestoreBid;
import org.allmende.bid.SaveBidAnswer;
import org.allmende.bid.StartBid;
import org.allmende.bid.SubmitBid;
import org.allmende.bid.WithdrawBid;
import org.allmende.bid.team.BidPartnerId;
import org.allmende.bid.team.TeamMember;
import org.allmende.bid.team.TeamRole;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.CriterionId;
import org.allmende.tender.TenderId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bid of several organisations: who is asked in, what they may do there, and what the council reads of them. */
class BidTeamIT extends InsidePortal {

    private static final String LEAD = "amira.osei";
    private static final String PARTNER = "samuel.reed";
    private static final String STRANGER = "isabel.moreno";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private Bids bids;

    @Inject
    private Drafts drafts;

    @Inject
    private NameTeamMember nameTeamMember;

    @Inject
    private RemoveTeamMember removeTeamMember;

    @Inject
    private AnswerBidInvitation answerBidInvitation;

    @Inject
    private LeaveBid leaveBid;

    @Inject
    private SaveBidAnswer saveBidAnswer;

    @Inject
    private StartBid startBid;

    @Inject
    private SubmitBid submitBid;

    @Inject
    private WithdrawBid withdrawBid;

    @Inject
    private RestoreBid restoreBid;

    private void name(String who, BidId bid, TeamRole role, String name, @Nullable String invited) {
        OrganisationId organisation = invited == null ? null : town.organisation(invited);
        town.run(
                who,
                () -> nameTeamMember.name(new NameTeamMember.Command(
                        bid,
                        null,
                        role,
                        name,
                        "IP 31",
                        "Keeps the reading room open in the evening",
                        Set.of(),
                        Set.of(),
                        new BigDecimal("25"),
                        false,
                        organisation)));
    }

    private BidPartnerId invitation(BidId bid) {
        return new BidPartnerId(UUID.fromString(town.text(
                "select id from bid_partner where bid_id = ? order by invited_at desc limit 1", bid.value())));
    }

    private void answer(String who, BidPartnerId invitation, boolean agrees) {
        town.run(who, () -> answerBidInvitation.answer(new AnswerBidInvitation.Command(invitation, agrees)));
    }

    private BidId joined(TenderId tender) {
        BidId bid = life.written(tender, LEAD, "libraries", "We read with them.", 200_000);
        name(LEAD, bid, TeamRole.CONSORTIUM_MEMBER, "", "harrowlane");
        answer(PARTNER, invitation(bid), true);
        return bid;
    }

    private void write(String who, TenderId tender, BidId bid, String words) {
        CriterionId criterion = new CriterionId(UUID.fromString(town.text(
                "select id from tender_criterion where tender_id = ? and kind <> 'PRICE' order by number limit 1",
                tender.value())));
        town.run(who, () -> saveBidAnswer.save(new SaveBidAnswer.Command(bid, criterion, words)));
    }

    private List<String> told(String key, String link) {
        return town.texts(
                "select distinct recipient_email from outbox_mail where mail_key = ? and link = ? order by 1",
                key,
                link);
    }

    private String link(BidId bid) {
        return bids.get(bid).link();
    }

    private BidContent draft(BidId bid) {
        return town.as(LEAD, () -> drafts.read(bid).orElseThrow());
    }

    @Test
    void whoIsAskedReadsNothingAgreesAndWritesAndTheLeadAloneSends() {
        TenderId tender = life.published();
        BidId bid = life.written(tender, LEAD, "libraries", "We read with them.", 200_000);
        name(LEAD, bid, TeamRole.CONSORTIUM_MEMBER, "", "harrowlane");
        assertThatThrownBy(() -> write(PARTNER, tender, bid, "Too early")).hasStackTraceContaining("AccessRefused");
        assertThat(told(
                        "bid.partner.invited",
                        "/bid/invitation/" + invitation(bid).value()))
                .as("all who may answer for it, and nobody of another organisation")
                .containsExactly("nadia.rahman@harrowlane.example", "samuel.reed@harrowlane.example");
        assertProblem("BID_INCOMPLETE", () -> life.send(bid, LEAD));
        assertRefused(() -> answer(STRANGER, invitation(bid), true));

        answer(PARTNER, invitation(bid), true);
        write(PARTNER, tender, bid, "Both of us read with them.");
        life.attach(bid, PARTNER, "Letter.txt", "We agree.".getBytes(StandardCharsets.UTF_8));
        assertRefused(() -> town.run(PARTNER, () -> submitBid.submit(new SubmitBid.Command(bid))));
        assertRefused(() -> name(PARTNER, bid, TeamRole.SUBCONTRACTOR, "A friend", null));
        assertThatThrownBy(() -> write(STRANGER, tender, bid, "Peeping")).hasStackTraceContaining("AccessRefused");

        life.send(bid, LEAD);
        assertRefused(() -> town.run(PARTNER, () -> withdrawBid.withdraw(bid)));
        assertThat(told("bid.partner.sent", link(bid)))
                .containsExactly("nadia.rahman@harrowlane.example", "samuel.reed@harrowlane.example");
        life.opened(tender);
        assertThat(bids.opened(bid).orElseThrow().content().team())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.name()).isEqualTo("Harrow Lane Community Trust");
                    assertThat(member.agreed()).isTrue();
                    assertThat(member.role()).isEqualTo(TeamRole.CONSORTIUM_MEMBER);
                });
    }

    @Test
    void nobodyWritesTwoBidsInOneTenderWhicheverComesFirst() {
        TenderId tender = life.published();
        BidId own = life.begun(tender, PARTNER, "harrowlane");
        BidId bid = life.written(tender, LEAD, "libraries", "We read with them.", 200_000);
        name(LEAD, bid, TeamRole.SUBCONTRACTOR, "", "harrowlane");
        assertProblem("BID_PARTNER_BIDS", () -> answer(PARTNER, invitation(bid), true));
        assertThatThrownBy(() -> town.change(
                        "update bid_partner set status = 'JOINED', answered_at = now(), answered_by = invited_by where bid_id = ?",
                        bid.value()))
                .hasStackTraceContaining("a bid of its own");
        answer(PARTNER, invitation(bid), false);
        assertThat(own).isNotEqualTo(bid);

        TenderId another = life.published();
        joined(another);
        assertProblem(
                "BID_BY_PARTNER",
                () -> town.run(
                        PARTNER, () -> startBid.start(new StartBid.Command(another, town.organisation("harrowlane")))));
        BidId third = life.written(another, STRANGER, "care", "We cook too.", 190_000);
        name(STRANGER, third, TeamRole.SUBCONTRACTOR, "", "harrowlane");
        assertProblem("BID_PARTNER_ELSEWHERE", () -> answer(PARTNER, invitation(third), true));
    }

    @Test
    void whoLeavesReadsNoMoreAndTheDraftSaysSo() {
        TenderId tender = life.published();
        BidId bid = joined(tender);
        BidPartnerId partner = invitation(bid);
        SubmitBid.Sent sent = life.send(bid, LEAD);
        town.run(PARTNER, () -> leaveBid.leave(partner));
        assertThat(told("bid.partner.left.sent", link(bid))).contains("amira.osei@libraries.example");
        assertThatThrownBy(() -> write(PARTNER, tender, bid, "Still here")).hasStackTraceContaining("AccessRefused");
        assertProblem("BID_PARTNER_STEP_NOT_POSSIBLE", () -> town.run(PARTNER, () -> leaveBid.leave(partner)));

        town.run(LEAD, () -> startBid.start(new StartBid.Command(tender, town.organisation("libraries"))));
        assertThat(draft(bid).team())
                .as("a new draft names those who are in it")
                .isEmpty();
        town.run(LEAD, () -> restoreBid.restore(new RestoreBid.Command(bid, sent.readingKey())));
        assertThat(draft(bid).team()).extracting(TeamMember::agreed).containsExactly(false);
        assertProblem("BID_INCOMPLETE", () -> life.send(bid, LEAD));
        UUID gone = draft(bid).team().get(0).id();
        town.run(LEAD, () -> removeTeamMember.remove(new RemoveTeamMember.Command(bid, gone)));
        life.send(bid, LEAD);
    }

    @Test
    void whoIsTakenOutIsFreeAndCanBeAskedAgain() {
        TenderId tender = life.published();
        BidId bid = joined(tender);
        UUID member = draft(bid).team().get(0).id();
        town.run(LEAD, () -> removeTeamMember.remove(new RemoveTeamMember.Command(bid, member)));
        assertThatThrownBy(() -> write(PARTNER, tender, bid, "Still here")).hasStackTraceContaining("AccessRefused");
        assertProblem(
                "TEAM_MEMBER_UNKNOWN",
                () -> town.run(LEAD, () -> removeTeamMember.remove(new RemoveTeamMember.Command(bid, member))));
        name(LEAD, bid, TeamRole.ASSOCIATED_PERSON, "", "harrowlane");
        answer(PARTNER, invitation(bid), true);
        write(PARTNER, tender, bid, "Back again.");
        assertThat(draft(bid).team()).extracting(TeamMember::agreed).containsExactly(true);
    }

    @Test
    void theTeamIsHeldToItsRulesAndToTheDeadline() {
        TenderId tender = life.published();
        BidId bid = life.written(tender, LEAD, "libraries", "We read with them.", 200_000);
        name(LEAD, bid, TeamRole.SUBCONTRACTOR, "Oak & Sons", null);
        assertProblem("TEAM_TWICE", () -> name(LEAD, bid, TeamRole.SUBCONTRACTOR, "oak & sons", null));
        assertProblem("TEAM_IS_LEAD", () -> name(LEAD, bid, TeamRole.SUBCONTRACTOR, "", "libraries"));
        OrganisationId council = town.council();
        assertProblem(
                "TEAM_IS_COUNCIL",
                () -> town.run(
                        LEAD,
                        () -> nameTeamMember.name(new NameTeamMember.Command(
                                bid,
                                null,
                                TeamRole.SUBCONTRACTOR,
                                "",
                                "",
                                "W",
                                Set.of(),
                                Set.of(),
                                null,
                                true,
                                council))));
        for (boolean lot : List.of(true, false)) {
            Set<UUID> unknown = Set.of(UUID.randomUUID());
            assertProblem(
                    lot ? "TEAM_LOT_UNKNOWN" : "TEAM_CONDITION_UNKNOWN",
                    () -> town.run(
                            LEAD,
                            () -> nameTeamMember.name(new NameTeamMember.Command(
                                    bid,
                                    null,
                                    TeamRole.SUBCONTRACTOR,
                                    "Somebody",
                                    "",
                                    "W",
                                    lot ? unknown : Set.of(),
                                    lot ? Set.of() : unknown,
                                    null,
                                    true,
                                    null))));
        }
        name(LEAD, bid, TeamRole.CONSORTIUM_MEMBER, "", "harrowlane");
        BidPartnerId late = invitation(bid);
        life.pastDeadline(tender);
        assertProblem("TENDER", () -> answer(PARTNER, late, true));
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(DomainProblem.class).hasMessageStartingWith(code);
    }

    private static void assertRefused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(AccessRefused.class);
    }
}
