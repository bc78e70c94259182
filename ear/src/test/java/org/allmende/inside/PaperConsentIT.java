package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.allmende.bpmn.engine.Engine;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengeWindow;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.PublishPeriods;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.passport.PaperVersionId;
import org.allmende.passport.use.DropUse;
import org.allmende.passport.use.PaperUseId;
import org.allmende.passport.use.RefuseUse;
import org.allmende.register.ServiceId;
import org.allmende.worklist.WorkItem;
import org.allmende.worklist.WorkItems;
import org.junit.jupiter.api.Test;

/** A consent that waits stands in the work list of those who may give it, and is gone when it is not needed any more. */
class PaperConsentIT extends InsidePortal {

    @Inject
    private Town town;

    @Inject
    private PassportLife passports;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private WorkItems workItems;

    @Inject
    private PublishPeriods publishPeriods;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private RefuseUse refuseUse;

    @Inject
    private DropUse dropUse;

    @Inject
    private Engine engine;

    @Test
    void whatAPartnerAsksWaitsForThoseWhoMayConsentUntilTheyAnswer() {
        PaperVersionId version = passports.version();
        EoiId eoi = challenges.drafted();
        PaperUseId consented = passports.asked(version, eoi);
        assertThat(waitingFor(PassportLife.KEEPER, consented)).hasSize(1).allSatisfy(item -> {
            assertThat(item.step()).isEqualTo("Task_AnswerPaperUse");
            assertThat(item.link()).contains("/passport/answer/" + consented.value());
            assertThat(item.title()).isEqualTo(passports.title(version));
            assertThat(item.reference())
                    .isEqualTo(town.text("select reference from expression_of_interest where id = ?", eoi.value()));
            assertThat(item.caseId()).isEmpty();
            assertThat(item.dueAt()).as("the council has set no window").isEmpty();
        });
        assertThat(waitingFor("lucy.tan", consented)).as("reads alone").isEmpty();
        assertThat(waitingFor(ChallengeLife.WRITER, consented)).isEmpty();
        passports.consent(consented);
        assertGone(consented);

        PaperUseId refused = passports.asked(passports.version(), eoi);
        town.run(PassportLife.KEEPER, () -> refuseUse.refuse(new RefuseUse.Command(refused, "")));
        assertGone(refused);
    }

    @Test
    void itWaitsUntilTheWindowCloses() {
        ServiceId service = challenges.service();
        LocalDate closes = passports.today().plusDays(40);
        town.run(
                "tom.okafor",
                () -> publishPeriods.publish(new PublishPeriods.Command(
                        town.council(), service, 40, 1, 20, List.of(new ChallengeWindow(passports.today(), closes)))));
        PaperUseId use = passports.asked(passports.version(), challenges.drafted(service));
        assertThat(waitingFor(PassportLife.KEEPER, use)).singleElement().satisfies(item -> assertThat(
                        item.dueAt().map(due -> London.dayOf(due)))
                .contains(closes));
    }

    @Test
    void withTheSendingOrTheEndOfTheDraftNothingWaitsAnyMore() {
        EoiId sent = challenges.drafted();
        PaperUseId lapsed = passports.asked(passports.version(), sent);
        challenges.send(sent);
        assertThat(passports.state(lapsed)).isEqualTo("LAPSED");
        assertGone(lapsed);

        EoiId takenBack = challenges.drafted();
        PaperVersionId version = passports.version();
        PaperUseId over = passports.asked(version, takenBack);
        PaperUseId consented = passports.asked(passports.version(), takenBack);
        passports.consent(consented);
        town.run(ChallengeLife.WRITER, () -> withdrawExpression.withdraw(new WithdrawExpression.Command(takenBack)));
        assertThat(passports.state(over)).isEqualTo("LAPSED");
        assertThat(passports.state(consented)).isEqualTo("DROPPED");
        assertGone(over);
        assertThat(passports.mailed(PassportLife.KEEPER, passports.title(version)))
                .containsExactly("passport.asked", "passport.matterover");

        PaperUseId dropped = passports.asked(passports.version(), challenges.drafted());
        town.run(ChallengeLife.WRITER, () -> dropUse.drop(new DropUse.Command(dropped)));
        assertGone(dropped);
    }

    /** As one that was asked for before there was a process for it. */
    @Test
    void aUseWithoutAProcessIsAnsweredAllTheSame() {
        PaperUseId use = passports.asked(passports.version(), challenges.drafted());
        engine.get()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(use.value().toString())
                .list()
                .forEach(instance -> engine.get()
                        .getRuntimeService()
                        .deleteProcessInstance(instance.getId(), "a test took it away"));
        passports.consent(use);
        assertThat(passports.state(use)).isEqualTo("CONSENTED");
    }

    private List<WorkItem> waitingFor(String handle, PaperUseId use) {
        return workItems.mine(town.person(handle), 1_000).stream()
                .filter(item -> item.subject().equals(use.value()))
                .toList();
    }

    private void assertGone(PaperUseId use) {
        assertThat(town.count("select count(*) from work_item where subject_id = ? and closed_at is null", use.value()))
                .isZero();
        assertThat(town.count(
                        "select count(*) from act_ru_execution where business_key_ = ?",
                        use.value().toString()))
                .isZero();
    }
}
