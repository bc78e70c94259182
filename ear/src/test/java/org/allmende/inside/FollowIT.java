package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.challenge.ChallengeWindow;
import org.allmende.challenge.PublishPeriods;
import org.allmende.follow.Follow;
import org.allmende.follow.FollowKind;
import org.allmende.follow.Follows;
import org.allmende.follow.StartFollowing;
import org.allmende.follow.StopFollowing;
import org.allmende.follow.TellFollowers;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.partner.AnswerPartnerMessage;
import org.allmende.partner.EndPartnerSearches;
import org.allmende.partner.LookForPartners;
import org.allmende.partner.PartnerMessageId;
import org.allmende.partner.PartnerSearchId;
import org.allmende.partner.Partners;
import org.allmende.partner.StopLookingForPartners;
import org.allmende.partner.WriteToPartners;
import org.allmende.register.CurrentContract;
import org.allmende.register.PublishService;
import org.allmende.register.Service;
import org.allmende.register.ServiceFacts;
import org.allmende.register.ServiceId;
import org.allmende.register.Services;
import org.allmende.register.YearlyCost;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Followers hear of each stage once, in their language; groups find each other and show no address before an answer. */
class FollowIT extends InsidePortal {

    private static final String OFFICER = "tom.okafor";
    private static final String RESIDENT = "eleanor.pitt";
    private static final String GERMAN = "rosa.klein";
    /** Follows nothing in the sample, so that no mail about a window names other services before the test's own. */
    private static final String NEWCOMER = "ellie.frost";

    private static final String GROUP = "ben.hartley";
    private static final String OTHER = "kofi.mensah";
    private static final String BRINGS = "Twenty readers who would keep the desk on Saturdays.";
    private static final String WORDS = "We have a van and two drivers. Shall we do it together?";

    @Inject
    private Town town;

    @Inject
    private Services services;

    @Inject
    private PublishService publishService;

    @Inject
    private Follows follows;

    @Inject
    private StartFollowing startFollowing;

    @Inject
    private StopFollowing stopFollowing;

    @Inject
    private PublishPeriods publishPeriods;

    @Inject
    private TellFollowers tellFollowers;

    @Inject
    private Partners partners;

    @Inject
    private LookForPartners lookForPartners;

    @Inject
    private StopLookingForPartners stopLookingForPartners;

    @Inject
    private EndPartnerSearches endPartnerSearches;

    @Inject
    private WriteToPartners writeToPartners;

    @Inject
    private AnswerPartnerMessage answerPartnerMessage;

    @Inject
    private InOneTransaction transaction;

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    /** A service of this test's own, in a place of its own, whose contract ends on that day. */
    private Service service(LocalDate end) {
        return service("Nowhere " + UUID.randomUUID(), end);
    }

    private Service service(String place, LocalDate end) {
        ServiceFacts facts = new ServiceFacts(
                "Ferry " + place,
                "A boat over the river.",
                place,
                "60600000",
                "",
                "900 trips",
                YearlyCost.inOne(Money.pounds(41_000)),
                3,
                "",
                CurrentContract.of(new CurrentContract.Terms("Ferrymen Ltd", null, end, null, null)),
                null);
        ServiceId id =
                town.as(OFFICER, () -> publishService.publish(new PublishService.Command(town.council(), facts)));
        return services.get(id);
    }

    private void follow(String handle, FollowKind kind, String target) {
        town.run(handle, () -> startFollowing.start(new StartFollowing.Command(kind, target)));
    }

    private int tell() throws Exception {
        return Acting.as(
                Actor.process("EarlyWarning/Task_TellFollowers"),
                () -> tellFollowers.tell(new TellFollowers.Command()));
    }

    private List<String> mailed(String handle, Service service) {
        return town.texts(
                "select mail_key || ' ' || args from outbox_mail where args like ? and recipient_id = ?"
                        + " order by created_at, id",
                "%" + service.reference() + "%",
                town.person(handle).value());
    }

    private List<String> keys(String handle, Service service) {
        return mailed(handle, service).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    /**
     * An end of a contract, so many months after a day two to five days from now. That day is never one of the last of a
     * month: there, months back do not undo months on, and the stage would already have begun.
     */
    private LocalDate endWhoseStageBeginsSoon(int months) {
        LocalDate begins = today().plusDays(2);
        return (begins.getDayOfMonth() > 28 ? begins.plusMonths(1).withDayOfMonth(1) : begins).plusMonths(months);
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void aFollowerHearsOfEachStageOnceHoweverManyRunThere() throws Exception {
        Service service = service(endWhoseStageBeginsSoon(12));
        follow(RESIDENT, FollowKind.SERVICE, service.reference());
        follow(RESIDENT, FollowKind.AREA, service.area().toUpperCase());
        tell();
        assertThat(keys(RESIDENT, service)).isEmpty();

        town.pass(Duration.ofDays(6));
        List<String> ends = AtOnce.run(
                IntStream.range(0, 4).mapToObj(i -> (AtOnce.Act) this::tell).toList());
        assertThat(ends).containsOnly(AtOnce.DONE);
        assertThat(mailed(RESIDENT, service)).hasSize(1).first().satisfies(line -> assertThat(line)
                .startsWith("follow.end ")
                .contains("\"12\""));
        tell();
        assertThat(keys(RESIDENT, service)).containsExactly("follow.end");
    }

    @Test
    void theDailyTimerTellsByItselfAndInTheReadersLanguage() {
        Service service = service(endWhoseStageBeginsSoon(6));
        follow(GERMAN, FollowKind.AREA, service.area());
        town.pass(Duration.ofDays(6));
        town.settle();
        assertThat(keys(GERMAN, service)).containsExactly("follow.end");
        assertThat(town.text(
                        "select language from outbox_mail where mail_key = 'follow.end' and args like ?",
                        "%" + service.reference() + "%"))
                .isEqualTo("de");
    }

    @Test
    void whatBeganBeforeOneFollowedIsNotTold() throws Exception {
        Service service = service(today().plusMonths(5));
        follow(RESIDENT, FollowKind.SERVICE, service.reference());
        tell();
        assertThat(keys(RESIDENT, service)).isEmpty();
    }

    @Test
    void servicesWithTheSameDayShareAMail() {
        LocalDate end = endWhoseStageBeginsSoon(18);
        Service one = service(end);
        Service other = service(one.area(), end);
        follow(RESIDENT, FollowKind.AREA, one.area());
        town.pass(Duration.ofDays(6));
        town.settle();
        assertThat(mailed(RESIDENT, one)).hasSize(1).isEqualTo(mailed(RESIDENT, other));
    }

    @Test
    void aWindowIsToldOfBeforeItOpensAndWhenItIsOpen() {
        transaction.rolledBack(() -> {
            Service service = service(today().plusMonths(40));
            follow(NEWCOMER, FollowKind.AREA, service.area());
            LocalDate opens = today().plusDays(4).plusMonths(3);
            town.as(
                    OFFICER,
                    () -> publishPeriods.publish(new PublishPeriods.Command(
                            town.council(),
                            null,
                            60,
                            30,
                            90,
                            List.of(new ChallengeWindow(opens, opens.plusDays(30))))));
            toldOn(today());
            assertThat(keys(NEWCOMER, service)).isEmpty();
            toldOn(today().plusDays(4));
            assertThat(keys(NEWCOMER, service)).containsExactly("follow.window.soon");
            toldOn(opens);
            toldOn(opens.plusDays(1));
            assertThat(keys(NEWCOMER, service)).containsExactly("follow.window.soon", "follow.window.open");
        });
    }

    /** The database believes that it is that day, and a run of that morning is written. */
    private void toldOn(LocalDate day) throws Exception {
        town.change("create or replace function portal_now() returns timestamptz language sql volatile as"
                + " 'select timestamptz ''" + London.startOf(day).plusSeconds(3600) + "''::timestamptz'");
        tell();
        follows.of(town.person(RESIDENT));
    }

    @Test
    void whoStopsHearsNothingAndLeavesNothing() throws Exception {
        Service service = service(today().plusDays(2).plusMonths(12));
        follow(RESIDENT, FollowKind.SERVICE, service.reference());
        follow(RESIDENT, FollowKind.SERVICE, service.reference());
        List<Follow> mine = follows.of(town.person(RESIDENT)).stream()
                .filter(follow -> follow.service().filter(service.id()::equals).isPresent())
                .toList();
        assertThat(mine).hasSize(1);
        StopFollowing.Command stop = new StopFollowing.Command(mine.get(0).id());
        assertThatThrownBy(() -> town.run(GERMAN, () -> stopFollowing.stop(stop)))
                .isInstanceOf(AccessRefused.class);
        town.run(RESIDENT, () -> stopFollowing.stop(stop));
        assertProblem("FOLLOW_UNKNOWN", () -> town.run(RESIDENT, () -> stopFollowing.stop(stop)));
        assertThat(town.count(
                        "select count(*) from follow where service_id = ?",
                        service.id().value()))
                .isZero();
        town.pass(Duration.ofDays(3));
        assertThat(keys(RESIDENT, service)).isEmpty();
    }

    @Test
    void onlyWhatTheRegisterKnowsIsFollowed() {
        assertProblem("SERVICE_UNKNOWN", () -> follow(RESIDENT, FollowKind.SERVICE, "AL-S-0000-0000"));
        assertProblem("FOLLOW_AREA_UNKNOWN", () -> follow(RESIDENT, FollowKind.AREA, "Atlantis"));
        assertProblem("FOLLOW_DIVISION_UNKNOWN", () -> follow(RESIDENT, FollowKind.DIVISION, "00"));
        follow(RESIDENT, FollowKind.DIVISION, "92");
    }

    private PartnerSearchId look(Service service, String handle, String group) {
        OrganisationId organisation = town.organisation(group);
        return town.as(
                handle,
                () -> lookForPartners.look(
                        new LookForPartners.Command(service.id(), organisation, BRINGS, "Somebody with a boat.")));
    }

    @Test
    void aGroupThatLooksIsShownAndItsFollowersAreToldOnce() {
        Service service = service(today().plusMonths(40));
        follow(RESIDENT, FollowKind.SERVICE, service.reference());
        follow(GROUP, FollowKind.SERVICE, service.reference());
        List<String> ends = AtOnce.run(IntStream.range(0, 4)
                .mapToObj(i -> (AtOnce.Act) () -> look(service, GROUP, "libraries"))
                .toList());
        assertThat(ends).containsOnly(AtOnce.DONE);
        assertThat(partners.lookingFor(service.id(), today())).hasSize(1);
        assertThat(partners.counts(List.of(service.id()), today())).containsEntry(service.id(), 1L);
        assertThat(keys(RESIDENT, service)).containsExactly("follow.partners");
        assertThat(keys(GROUP, service)).isEmpty();

        PartnerSearchId search = look(service, GROUP, "libraries");
        StopLookingForPartners.Command stop = new StopLookingForPartners.Command(search);
        assertThatThrownBy(() -> town.run(OTHER, () -> stopLookingForPartners.stop(stop)))
                .isInstanceOf(AccessRefused.class);
        town.run(GROUP, () -> stopLookingForPartners.stop(stop));
        assertThat(partners.lookingFor(service.id(), today())).isEmpty();
        look(service, GROUP, "libraries");
        assertThat(keys(RESIDENT, service)).containsExactly("follow.partners");
    }

    @Test
    void aCouncilLooksForNobody() {
        Service service = service(today().plusMonths(40));
        assertProblem("PARTNERS_NO_GROUP", () -> look(service, "helen.marsh", "ashcombe"));
    }

    @Test
    void addressesAreHiddenUntilTheGroupAnswers() {
        Service service = service(today().plusMonths(40));
        PartnerSearchId search = look(service, GROUP, "libraries");
        OrganisationId baths = town.organisation("baths");
        PartnerMessageId message =
                town.as(OTHER, () -> writeToPartners.write(new WriteToPartners.Command(search, baths, WORDS)));
        assertThat(letters("amira.osei", message)).hasSize(1).noneMatch(line -> line.contains("@"));
        assertThat(letters("lucy.tan", message)).isEmpty();
        assertProblem(
                "PARTNER_MESSAGE_WAITS",
                () -> town.as(OTHER, () -> writeToPartners.write(new WriteToPartners.Command(search, baths, WORDS))));
        assertProblem(
                "PARTNERS_OWN",
                () -> town.as(GROUP, () -> writeToPartners.write(new WriteToPartners.Command(search, null, WORDS))));
        assertThatThrownBy(() -> town.as(
                        RESIDENT, () -> writeToPartners.write(new WriteToPartners.Command(search, baths, WORDS))))
                .isInstanceOf(AccessRefused.class);

        AnswerPartnerMessage.Command answer = new AnswerPartnerMessage.Command(message, "Gladly. Monday at six?");
        assertThatThrownBy(() -> town.run(OTHER, () -> answerPartnerMessage.answer(answer)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.run("lucy.tan", () -> answerPartnerMessage.answer(answer)))
                .isInstanceOf(AccessRefused.class);
        List<String> ends = AtOnce.run(IntStream.range(0, 3)
                .mapToObj(i -> (AtOnce.Act) () -> town.run(GROUP, () -> answerPartnerMessage.answer(answer)))
                .toList());
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("PARTNER_MESSAGE_ANSWERED"::equals);
        assertThat(letters(OTHER, message)).hasSize(1).allMatch(line -> line.contains("ben.hartley@"));
        assertThat(letters(GROUP, message)).hasSize(2).anyMatch(line -> line.contains("kofi.mensah@"));
    }

    private List<String> letters(String handle, PartnerMessageId message) {
        return town.texts(
                "select mail_key || args from outbox_mail where link = ? and recipient_id = ?",
                "/partners/message/" + message.value(),
                town.person(handle).value());
    }

    @Test
    void aSearchEndsByItselfAfterItsLastDay() {
        Service service = service(today().plusMonths(40));
        PartnerSearchId search = look(service, GROUP, "libraries");
        LocalDate until = partners.get(search).until();
        assertThat(until).isBeforeOrEqualTo(today().plusMonths(12));
        transaction.at(London.startOf(until.plusDays(1)), () -> {
            assertProblem(
                    "PARTNERS_OVER",
                    () -> town.as(
                            OTHER, () -> writeToPartners.write(new WriteToPartners.Command(search, null, WORDS))));
        });
        transaction.at(London.startOf(until.plusDays(1)), () -> {
            Acting.run(
                    Actor.process("EarlyWarning/Task_EndPartnerSearches"),
                    () -> endPartnerSearches.end(new EndPartnerSearches.Command()));
            assertThat(partners.lookingFor(service.id(), until)).isEmpty();
        });
        transaction.at(London.endOf(until), () -> {
            Acting.run(
                    Actor.process("EarlyWarning/Task_EndPartnerSearches"),
                    () -> endPartnerSearches.end(new EndPartnerSearches.Command()));
            assertThat(partners.lookingFor(service.id(), until)).hasSize(1);
        });
    }
}
