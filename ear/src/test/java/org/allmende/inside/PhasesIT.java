package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.bid.SetPrice;
import org.allmende.calendar.London;
import org.allmende.evaluation.Results;
import org.allmende.identity.AccessRefused;
import org.allmende.phase.ConfirmShortlist;
import org.allmende.phase.DialogueMeeting;
import org.allmende.phase.DraftFinalTenders;
import org.allmende.phase.EndDialogue;
import org.allmende.phase.PhasePart;
import org.allmende.phase.ProposeShortlist;
import org.allmende.phase.RecordDialogue;
import org.allmende.phase.ReplyToDialogue;
import org.allmende.phase.SendBackShortlist;
import org.allmende.phase.ShareFromDialogue;
import org.allmende.shared.Money;
import org.allmende.tender.CancelTender;
import org.allmende.tender.SaveTender;
import org.allmende.tender.TenderContent;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A competitive flexible procedure in phases (Procurement Act 2023 s.20): requests to participate, a shortlist by two officers, a
 * dialogue, final tenders of those alone who go on, and the award.
 */
class PhasesIT extends InsidePortal {

    private static final Map<String, String> SUPPLIERS =
            Map.of("libraries", "amira.osei", "meridian", "vanessa.holt", "baths", "margaret.doyle");

    private static final String SAID = "They asked how many children come; we said about sixty a day.";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private OpenDataLife openData;

    @Inject
    private Results results;

    @Inject
    private ProposeShortlist proposeShortlist;

    @Inject
    private ConfirmShortlist confirmShortlist;

    @Inject
    private SendBackShortlist sendBackShortlist;

    @Inject
    private RecordDialogue recordDialogue;

    @Inject
    private ReplyToDialogue replyToDialogue;

    @Inject
    private ShareFromDialogue shareFromDialogue;

    @Inject
    private EndDialogue endDialogue;

    @Inject
    private DraftFinalTenders draftFinalTenders;

    @Inject
    private SaveTender saveTender;

    @Inject
    private SetPrice setPrice;

    @Inject
    private CancelTender cancelTender;

    private TenderId tender;

    @BeforeEach
    void published() {
        LocalDate day = London.dayOf(town.now()).plusDays(7);
        tender = life.publishedInPhases(List.of(
                PhasePart.participation("Requests", "Tell us how you work.", 2, List.of(1)),
                PhasePart.dialogue("Talks", "One meeting each.", day.plusDays(10), day.plusDays(20)),
                PhasePart.finalTenders("Tenders", "With a price.", day.plusDays(30), day.plusDays(50), List.of())));
    }

    @Test
    void fromRequestsToAnAwardToOneOfThoseWhoWentOn() {
        assertThat(openData.published(tender)).contains("\"phase-1\"", "At most 2 suppliers go on");
        requestsAreAssessed();
        shortlistIsConfirmedByTwo();
        dialogueIsHeld();
        TenderId last = finalTendersArePublished();
        onlyThoseWhoGoOnBid(last);

        chosen().forEach(supplier -> life.sent(last, SUPPLIERS.get(supplier), supplier, 90_000));
        life.opened(last);
        life.judged(last, true);
        life.awarded(last, results.winners(last));
        assertThat(life.status(last)).isEqualTo("AWARDED");
        assertThat(life.status(tender)).isEqualTo("SHORTLISTED");
        assertThat(turns()).containsExactly("Event_FinalTendersOver");
    }

    @Test
    void aCancelledFinalTenderIsPreparedAnewAndEndsWithItsFirstStage() {
        requestsAreAssessed();
        shortlistIsConfirmedByTwo();
        dialogueIsHeld();
        TenderId first = drafted();
        assertThatThrownBy(this::drafted).hasMessageContaining("FINAL_TENDERS_DRAFTED_ALREADY");
        town.run(TenderLife.OFFICER, () -> cancelTender.cancel(new CancelTender.Command(first, "Begun too early.")));
        assertThat(turns()).containsExactly("Task_DraftFinalTenders");
        TenderId second = drafted();
        town.run(
                TenderLife.OFFICER,
                () -> cancelTender.cancel(new CancelTender.Command(tender, "The council keeps the rooms itself.")));
        assertThat(life.status(tender)).isEqualTo("CANCELLED");
        assertThat(life.status(second)).isEqualTo("CANCELLED");
        assertThat(turns()).isEmpty();
    }

    private void requestsAreAssessed() {
        BidId begun = life.begun(tender, "margaret.doyle", "baths");
        assertThatThrownBy(() -> town.run(
                        "margaret.doyle",
                        () -> setPrice.set(new SetPrice.Command(begun, life.lot(tender), Money.pounds(1)))))
                .hasMessageContaining("BID_WITHOUT_PRICE");
        SUPPLIERS.forEach((organisation, writer) ->
                life.requested(tender, writer, organisation, "We read with them every day, with twelve helpers."));
        assertThatThrownBy(() -> propose(TenderLife.OFFICER)).hasMessageContaining("SHORTLIST_NOT_HERE");
        life.opened(tender);
        assertThatThrownBy(() -> propose(TenderLife.OFFICER)).hasMessageContaining("CONSENSUS_NOT_RECORDED");
        life.judged(tender, true);
        assertThat(turns()).containsExactly("Task_ProposeShortlist");
        assertThatThrownBy(() -> life.awarded(tender, life.openedBids(tender).get(0)))
                .hasMessageContaining("AWARD_OF_REQUESTS");
    }

    private void shortlistIsConfirmedByTwo() {
        assertThatThrownBy(() -> propose("margaret.doyle")).isInstanceOf(AccessRefused.class);
        propose(TenderLife.OFFICER);
        assertThatThrownBy(() -> propose(TenderLife.COLLEAGUE)).hasMessageContaining("SHORTLIST_WAITS_ALREADY");
        assertThatThrownBy(() -> confirm(TenderLife.OFFICER, 1)).hasMessageContaining("SHORTLIST_NEEDS_SECOND_OFFICER");
        town.run(
                TenderLife.COLLEAGUE,
                () -> sendBackShortlist.sendBack(new SendBackShortlist.Command(
                        tender, 1, "Please look once more at the reasons of the panel.")));
        assertThat(turns()).containsExactly("Task_ProposeShortlist");
        propose(TenderLife.OFFICER);
        assertThat(turns()).containsExactly("Task_ConfirmShortlist");
        assertThatThrownBy(() -> confirm(TenderLife.COLLEAGUE, 1)).hasMessageContaining("SHORTLIST_ENDED");
        assertThat(told("phase.shortlist.o%")).isZero();
        confirm(TenderLife.COLLEAGUE, 2);

        assertThat(life.status(tender)).isEqualTo("SHORTLISTED");
        assertThat(chosen()).hasSize(2);
        assertThat(told("phase.shortlist.on")).isEqualTo(2);
        assertThat(told("phase.shortlist.off")).isEqualTo(1);
        assertThat(town.count(
                        "select count(distinct p.decided_at) from shortlist p where tender_id = ? and status = 'CONFIRMED'",
                        tender.value()))
                .isEqualTo(1);
        assertThat(turns()).containsExactly("Task_HoldDialogue");
        assertThatThrownBy(() -> town.change("update shortlist_place set goes_on = true"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(this::drafted).hasMessageContaining("FINAL_TENDERS_DIALOGUE_OPEN");
    }

    private void dialogueIsHeld() {
        List<String> chosen = chosen();
        String other = SUPPLIERS.keySet().stream()
                .filter(name -> !chosen.contains(name))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> talk(other)).hasMessageContaining("DIALOGUE_NOT_ON_LIST");
        town.pass(Duration.ofHours(2));
        int meeting = talk(chosen.get(0));
        assertThatThrownBy(() -> end()).hasMessageContaining("DIALOGUE_SUPPLIER_LEFT");
        reply(chosen.get(0), meeting, "");
        assertThatThrownBy(() -> reply(chosen.get(0), meeting, "")).hasMessageContaining("DIALOGUE_CONFIRMED_ALREADY");
        reply(chosen.get(0), meeting, "It was about seventy, as we understood it.");
        assertThatThrownBy(() -> reply(chosen.get(1), meeting, "")).hasMessageContaining("DIALOGUE_MEETING_UNKNOWN");
        assertThatThrownBy(() -> share("The co-op " + name(chosen.get(0)) + " has asked how many come."))
                .hasMessageContaining("DIALOGUE_NAMES_SUPPLIER");
        share("About sixty children come on a school day.");
        assertThat(told("phase.dialogue.shared")).isEqualTo(2);
        talk(chosen.get(1));
        assertThatThrownBy(() -> town.change("delete from dialogue_meeting")).hasMessageContaining("append-only");
        end();
        assertThat(turns()).containsExactly("Task_DraftFinalTenders");
        assertThatThrownBy(() -> talk(chosen.get(0))).hasMessageContaining("DIALOGUE_NOT_OPEN");
    }

    private TenderId finalTendersArePublished() {
        TenderId last = drafted();
        assertThat(turns()).containsExactly("Event_FinalTendersOver");
        Instant deadline = town.now().plus(12, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        TenderContent usual = TenderLife.content(deadline);
        TenderContent heavier = new TenderContent(
                usual.title(),
                usual.summary(),
                usual.terms(),
                usual.cpv(),
                usual.procedure(),
                usual.lightTouch(),
                deadline,
                null,
                usual.lots(),
                usual.limits(),
                usual.criteria().stream()
                        .map(part -> new TenderContent.CriterionPart(
                                part.kind(),
                                part.title(),
                                part.description() + " Said more exactly.",
                                part.weight(),
                                part.levels()))
                        .toList(),
                usual.outcomes());
        save(last, heavier);
        assertThatThrownBy(() -> life.publish(last, TenderLife.OFFICER, TenderLife.COLLEAGUE))
                .hasMessageContaining("FINAL_TENDERS_CRITERION_FIXED");
        save(last, usual);
        life.publish(last, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        assertThat(town.count(
                        "select count(distinct recipient_id) from outbox_mail where mail_key = 'phase.invited' and link like ?",
                        "%" + town.text("select reference from tender where id = ?", last.value())))
                .isGreaterThanOrEqualTo(2);
        return last;
    }

    private void onlyThoseWhoGoOnBid(TenderId last) {
        String other = SUPPLIERS.keySet().stream()
                .filter(name -> !chosen().contains(name))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> life.begun(last, SUPPLIERS.get(other), other)).hasMessageContaining("BID_NOT_INVITED");
        assertThatThrownBy(() -> town.change(
                        "insert into bid (id, reference, tender_id, organisation_id, case_id, status, started_at, sealed_version, version)"
                                + " select gen_random_uuid(), 'AL-B-0000-0001', ?, organisation_id, case_id, 'DRAFT', now(), 0, 0"
                                + " from bid where tender_id = ? and organisation_id = ?",
                        last.value(),
                        tender.value(),
                        town.organisation(other).value()))
                .hasMessageContaining("on the shortlist");
    }

    private void save(TenderId last, TenderContent content) {
        town.run(TenderLife.OFFICER, () -> saveTender.save(new SaveTender.Command(last, content)));
    }

    private int propose(String officer) {
        return town.as(officer, () -> proposeShortlist.propose(new ProposeShortlist.Command(tender)));
    }

    private void confirm(String officer, int number) {
        town.run(officer, () -> confirmShortlist.confirm(new ConfirmShortlist.Command(tender, number)));
    }

    private TenderId drafted() {
        return town.as(
                TenderLife.OFFICER,
                () -> draftFinalTenders.draft(new DraftFinalTenders.Command(tender, "Reading rooms: final tenders")));
    }

    private int talk(String supplier) {
        return town.as(
                TenderLife.OFFICER,
                () -> recordDialogue.record(new RecordDialogue.Command(
                        tender,
                        new DialogueMeeting.Said(
                                town.organisation(supplier),
                                town.now().minus(1, ChronoUnit.MINUTES),
                                "Anil Shah",
                                "Two of theirs",
                                SAID))));
    }

    private void reply(String supplier, int meeting, String remark) {
        BidId bid = new BidId(UUID.fromString(town.text(
                "select id from bid where tender_id = ? and organisation_id = ?",
                tender.value(),
                town.organisation(supplier).value())));
        town.run(
                SUPPLIERS.get(supplier),
                () -> replyToDialogue.reply(new ReplyToDialogue.Command(bid, meeting, remark)));
    }

    private int share(String words) {
        return town.as(TenderLife.OFFICER, () -> shareFromDialogue.share(new ShareFromDialogue.Command(tender, words)));
    }

    private void end() {
        town.run(TenderLife.OFFICER, () -> endDialogue.end(new EndDialogue.Command(tender)));
    }

    private String name(String supplier) {
        return town.text(
                "select name from organisation where id = ?",
                town.organisation(supplier).value());
    }

    /** Those who go on. */
    private List<String> chosen() {
        List<String> ids = town.texts(
                "select p.organisation_id from shortlist_place p join shortlist s on s.id = p.shortlist_id"
                        + " where s.tender_id = ? and s.status = 'CONFIRMED' and p.goes_on order by p.place",
                tender.value());
        return ids.stream()
                .map(id -> SUPPLIERS.keySet().stream()
                        .filter(name ->
                                town.organisation(name).value().toString().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Organisations that were told so in this case. */
    private long told(String key) {
        return town.count(
                "select count(distinct link) from outbox_mail where mail_key like ? and case_id ="
                        + " (select case_id from tender where id = ?)",
                key,
                tender.value());
    }

    /** What waits of the first stage. */
    private List<String> turns() {
        return town.texts(
                "select distinct step from work_item where subject_id = ? and closed_at is null", tender.value());
    }
}
