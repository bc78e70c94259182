package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.ContractId;
import org.allmende.direct.DirectAwardId;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.DirectContent;
import org.allmende.direct.DirectGround;
import org.allmende.direct.DraftDirectAward;
import org.allmende.direct.ProposeDirectAward;
import org.allmende.direct.PublishDirectAwardNotice;
import org.allmende.direct.PublishTransparencyNotice;
import org.allmende.direct.SaveDirectAward;
import org.allmende.direct.SendBackDirectAward;
import org.allmende.direct.WithdrawDirectAward;
import org.allmende.direct.objection.AnswerDirectObjection;
import org.allmende.direct.objection.DirectObjectionId;
import org.allmende.direct.objection.ObjectToDirectAward;
import org.allmende.direct.objection.TakeBackDirectObjection;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.tender.TenderId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A direct award from the first word to the contract: two people, notices, standstill, objections, withdrawal. */
class DirectAwardIT extends InsidePortal {

    private static final String SUPPLIER = "amira.osei";
    private static final String RIVAL = "samuel.reed";
    private static final String MONITOR = "catherine.boyle";
    private static final String LIGHT_TOUCH = "85320000";
    private static final String OTHER = "90910000";
    private static final String WHY = "Nobody else has the looms, and the town has asked every weaver twice.";

    @Inject
    private Town town;

    @Inject
    private TenderLife tenders;

    @Inject
    private ContractLife contracts;

    @Inject
    private DirectAwards awards;

    @Inject
    private DraftDirectAward draftDirectAward;

    @Inject
    private SaveDirectAward saveDirectAward;

    @Inject
    private ProposeDirectAward proposeDirectAward;

    @Inject
    private SendBackDirectAward sendBackDirectAward;

    @Inject
    private PublishTransparencyNotice publishTransparencyNotice;

    @Inject
    private PublishDirectAwardNotice publishDirectAwardNotice;

    @Inject
    private WithdrawDirectAward withdrawDirectAward;

    @Inject
    private ObjectToDirectAward objectToDirectAward;

    @Inject
    private AnswerDirectObjection answerDirectObjection;

    @Inject
    private TakeBackDirectObjection takeBackDirectObjection;

    private DirectContent content(DirectGround ground, String cpv, int standstill) {
        LocalDate today = London.dayOf(town.now());
        return new DirectContent(
                town.organisation("libraries"),
                "Cloth for the mill",
                "Weaving on the looms of the mill, as it was done there before.",
                cpv,
                Money.pounds(900_000),
                today.plusDays(40),
                36,
                today.plusDays(20),
                "",
                ground,
                "",
                null,
                WHY,
                ground.points().stream()
                        .map(point -> new DirectContent.Point(point, true, WHY))
                        .toList(),
                new DirectContent.Exclusion(true, List.of(), ""),
                "Nobody who acts in this has ties to the supplier.",
                standstill);
    }

    private DirectAwardId drafted(DirectContent content, @Nullable TenderId former) {
        UUID service = UUID.fromString(town.text(
                "select id from service where council_id = ? and left(cpv, 2) = '92' order by id limit 1",
                town.council().value()));
        DirectAwardId direct = town.as(
                TenderLife.OFFICER,
                () -> draftDirectAward.draft(new DraftDirectAward.Command(
                        town.council(),
                        former == null ? service : null,
                        former,
                        DirectContent.begin("Cloth for the mill", content.cpv()))));
        town.run(TenderLife.OFFICER, () -> saveDirectAward.save(new SaveDirectAward.Command(direct, content)));
        return direct;
    }

    private DirectAwardId proposed(DirectContent content) {
        DirectAwardId direct = drafted(content, null);
        propose(direct);
        return direct;
    }

    private void propose(DirectAwardId direct) {
        town.run(TenderLife.OFFICER, () -> proposeDirectAward.propose(new ProposeDirectAward.Command(direct)));
    }

    private void notify(String who, DirectAwardId direct, int round) {
        town.run(
                who,
                () -> publishTransparencyNotice.publish(new PublishTransparencyNotice.Command(direct, round, true)));
    }

    private DirectAwardId notified() {
        DirectAwardId direct = proposed(content(DirectGround.TECHNICAL, OTHER, 8));
        notify(TenderLife.COLLEAGUE, direct, 1);
        return direct;
    }

    private void award(DirectAwardId direct) {
        town.run(
                TenderLife.OFFICER,
                () -> publishDirectAwardNotice.publish(new PublishDirectAwardNotice.Command(direct)));
    }

    private void object(String who, String organisation, DirectAwardId direct, String words) {
        OrganisationId own = town.organisation(organisation);
        town.run(who, () -> objectToDirectAward.object(new ObjectToDirectAward.Command(direct, own, words)));
    }

    private DirectObjectionId objection(DirectAwardId direct, int number) {
        return new DirectObjectionId(UUID.fromString(town.text(
                "select id from direct_award_objection where direct_award_id = ? and number = ?",
                direct.value(),
                number)));
    }

    private void answer(String who, DirectAwardId direct, int number, boolean upheld) {
        town.run(
                who,
                () -> answerDirectObjection.answer(
                        new AnswerDirectObjection.Command(objection(direct, number), upheld, WHY, WHY)));
    }

    private String status(DirectAwardId direct) {
        return town.text("select status from direct_award where id = ?", direct.value());
    }

    private List<String> steps(DirectAwardId direct) {
        return town.texts(
                "select distinct step from work_item where subject_id = ? and closed_at is null order by 1",
                direct.value());
    }

    private List<String> tags(DirectAwardId direct) {
        return town.texts(
                "select r.tag from ocds_release r join case_file c on c.ocid = r.ocid join direct_award d on d.case_id = c.id"
                        + " where d.id = ? order by r.id",
                direct.value());
    }

    private List<String> story(DirectAwardId direct) {
        return town.texts(
                "select story_key from story_entry where subject_id = ? and visibility = 'PUBLIC' order by at, id",
                direct.value());
    }

    private @Nullable ContractId contract(DirectAwardId direct) {
        String id = town.text("select id from contract where direct_award_id = ?", direct.value());
        return id == null ? null : new ContractId(UUID.fromString(id));
    }

    private void pastStandstill(DirectAwardId direct) {
        town.travelTo(
                town.as(TenderLife.OFFICER, () -> awards.get(direct).course().noContractUntil())
                        .plusSeconds(1));
        town.letRetriesCome();
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void twoPeopleNoticeStandstillAndThenTheContractLivesAsEveryOther() {
        DirectAwardId direct = proposed(content(DirectGround.TECHNICAL, OTHER, 8));
        assertThat(steps(direct)).containsExactly("Task_ApproveDirect");
        for (String stranger : List.of(SUPPLIER, "lucy.tan", "helen.marsh", "priya.nair")) {
            assertThatThrownBy(() -> notify(stranger, direct, 1)).as(stranger).isInstanceOf(AccessRefused.class);
        }
        assertProblem("DIRECT_NEEDS_TWO_PEOPLE", () -> notify(TenderLife.OFFICER, direct, 1));
        assertProblem("DIRECT_STEP_NOT_POSSIBLE", () -> award(direct));
        assertThat(story(direct)).isEmpty();
        town.run(
                TenderLife.COLLEAGUE,
                () -> sendBackDirectAward.sendBack(new SendBackDirectAward.Command(direct, 1, WHY)));
        assertThat(steps(direct)).containsExactly("Task_ReviseDirect");
        propose(direct);
        assertProblem("DIRECT_CHANGED", () -> notify(TenderLife.COLLEAGUE, direct, 1));
        assertThat(AtOnce.run(List.of(
                        () -> notify(TenderLife.COLLEAGUE, direct, 2), () -> notify(TenderLife.COLLEAGUE, direct, 2))))
                .as("a double click")
                .containsExactlyInAnyOrder(AtOnce.DONE, "DIRECT_STEP_NOT_POSSIBLE");
        assertThat(tags(direct)).containsExactly("tender,award");
        assertThat(story(direct)).containsExactly("direct.noticed");
        assertThat(town.texts(
                        "select recipient_email from outbox_mail where mail_key = 'follow.direct' and case_id ="
                                + " (select case_id from direct_award where id = ?)",
                        direct.value()))
                .contains("eleanor.pitt@residents.example");
        assertThatThrownBy(() -> town.change(
                        "update direct_award set justification = 'Something quite else.' where id = ?", direct.value()))
                .hasMessageContaining("frozen");

        award(direct);
        assertThat(steps(direct)).containsExactly("Event_DirectStandstillEnd");
        assertThat(contract(direct))
                .as("no contract before the standstill's end")
                .isNull();
        pastStandstill(direct);
        assertThat(status(direct)).isEqualTo("FREE");
        assertThat(steps(direct)).isEmpty();

        ContractId contract = contract(direct);
        assertThat(contract).isNotNull();
        contracts.offered(contract, 1, BigDecimal.valueOf(100), BigDecimal.valueOf(1_000));
        contracts.signed(contract, ContractLife.PROVIDER);
        assertThat(contracts.status(contract)).isEqualTo("RUNNING");
        assertThat(status(direct)).isEqualTo("CONCLUDED");
        assertThat(tags(direct)).containsExactly("tender,award", "awardUpdate", "contract");
        assertThat(town.text("select cpv from contract_standing where contract_id = ?", contract.value()))
                .isEqualTo(OTHER);
        assertProblem("DIRECT_STEP_NOT_POSSIBLE", () -> withdraw(direct));
    }

    private void withdraw(DirectAwardId direct) {
        town.run(TenderLife.OFFICER, () -> withdrawDirectAward.withdraw(new WithdrawDirectAward.Command(direct, WHY)));
    }

    @Test
    void lightTouchMayDoWithoutAStandstill() {
        DirectAwardId direct = proposed(content(DirectGround.TECHNICAL, LIGHT_TOUCH, 0));
        notify(TenderLife.COLLEAGUE, direct, 1);
        award(direct);
        town.letRetriesCome();
        assertThat(status(direct)).isEqualTo("FREE");
        assertThat(contract(direct)).isNotNull();
    }

    @Test
    void objectionsSuspendUntilTheLastIsAnsweredByAnotherOfficer() {
        DirectAwardId direct = notified();
        assertProblem("DIRECT_OBJECTION_BY_PARTY", () -> object(SUPPLIER, "libraries", direct, WHY));
        assertThatThrownBy(() -> object(SUPPLIER, "harrowlane", direct, WHY)).isInstanceOf(AccessRefused.class);
        object(RIVAL, "harrowlane", direct, WHY);
        object(RIVAL, "harrowlane", direct, WHY);
        assertProblem("DIRECT_OBJECTION_OPEN_ALREADY", () -> object(RIVAL, "harrowlane", direct, WHY + " Twice."));
        assertThat(steps(direct)).containsExactly("Task_AnswerDirect", "Task_PublishDirectNotice");
        assertProblem("DIRECT_OBJECTION_OPEN", () -> award(direct));
        assertThat(story(direct)).containsExactly("direct.noticed", "direct.suspended");

        assertProblem("DIRECT_OBJECTION_NEEDS_OTHER", () -> answer(TenderLife.OFFICER, direct, 1, false));
        assertProblem("DIRECT_OBJECTION_NEEDS_OTHER", () -> answer(TenderLife.COLLEAGUE, direct, 1, false));
        answer(MONITOR, direct, 1, false);
        assertThat(steps(direct)).containsExactly("Task_PublishDirectNotice");
        award(direct);
        object(RIVAL, "harrowlane", direct, WHY);
        pastStandstill(direct);
        assertThat(status(direct)).isEqualTo("AWARDED");
        assertThat(steps(direct)).containsExactly("Event_DirectLifted", "Task_AnswerDirect");
        town.run(
                RIVAL,
                () -> takeBackDirectObjection.takeBack(new TakeBackDirectObjection.Command(objection(direct, 2))));
        assertThat(steps(direct)).containsExactly("Event_DirectStandstillEnd");
        pastStandstill(direct);
        assertThat(status(direct)).isEqualTo("FREE");
        assertProblem("DIRECT_NOT_OPEN_TO_OBJECTIONS", () -> object(RIVAL, "harrowlane", direct, WHY));
        assertThat(town.texts("select 1 from audit_entry where use_case = 'ObjectToDirectAward'"))
                .as("who objects stands in no audit")
                .isEmpty();
    }

    @Test
    void anUpheldObjectionWithdrawsIt() {
        DirectAwardId direct = notified();
        award(direct);
        object(RIVAL, "harrowlane", direct, WHY);
        answer(MONITOR, direct, 1, true);
        assertThat(status(direct)).isEqualTo("WITHDRAWN");
        assertThat(steps(direct)).isEmpty();
        assertThat(tags(direct)).endsWith("tenderCancellation,awardCancellation");
        assertThat(town.text("select status from direct_award_objection where direct_award_id = ?", direct.value()))
                .isEqualTo("UPHELD");
    }

    @Test
    void isWithdrawnFromWhereverItStands() {
        DirectAwardId draft = drafted(content(DirectGround.TECHNICAL, OTHER, 8), null);
        withdraw(draft);
        DirectAwardId proposed = proposed(content(DirectGround.TECHNICAL, OTHER, 8));
        withdraw(proposed);
        assertThat(tags(proposed)).as("nobody outside knew").isEmpty();
        DirectAwardId objected = notified();
        object(RIVAL, "harrowlane", objected, WHY);
        withdraw(objected);
        assertThat(town.text("select status from direct_award_objection where direct_award_id = ?", objected.value()))
                .isEqualTo("MOOT");
        DirectAwardId free = notified();
        award(free);
        pastStandstill(free);
        ContractId contract = contract(free);
        assertThat(contract).isNotNull();
        withdraw(free);
        assertThat(contracts.status(contract)).isEqualTo("CANCELLED");
        for (DirectAwardId ended : List.of(draft, proposed, objected, free)) {
            assertThat(status(ended)).isEqualTo("WITHDRAWN");
            assertThat(steps(ended)).isEmpty();
        }
    }

    @Test
    void switchesFromATenderThatNobodyAnswered() {
        TenderId tender = tenders.published();
        assertProblem(
                "DIRECT_TENDER_NOT_UNSUCCESSFUL", () -> drafted(content(DirectGround.SWITCH, LIGHT_TOUCH, 8), tender));
        town.travelTo(tenders.deadline(tender).plus(Duration.ofSeconds(5)));
        assertThat(town.text("select status from tender where id = ?", tender.value()))
                .isEqualTo("UNSUCCESSFUL");
        DirectAwardId direct = drafted(content(DirectGround.SWITCH, LIGHT_TOUCH, 8), tender);
        propose(direct);
        notify(TenderLife.COLLEAGUE, direct, 1);
        assertThat(town.text(
                        "select count(*) from direct_award d join tender t on t.case_id = d.case_id where d.id = ?",
                        direct.value()))
                .as("in the same case: S.I. 2024/692 reg 26(2)(d)")
                .isEqualTo("1");
    }
}
