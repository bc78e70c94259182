package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.calendar.DataTiming;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.document.DocumentDownload;
import org.allmende.document.DocumentId;
import org.allmende.document.DocumentView;
import org.allmende.document.Documents;
import org.allmende.document.RemoveDocument;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.register.ServiceId;
import org.allmende.register.data.AnswerDataRequest;
import org.allmende.register.data.AskForData;
import org.allmende.register.data.DataPackVersionId;
import org.allmende.register.data.DataRequest;
import org.allmende.register.data.DataRequestId;
import org.allmende.register.data.DataRequestSearch;
import org.allmende.register.data.DataRequests;
import org.allmende.register.data.RefusalGround;
import org.allmende.register.data.RefuseDataRequest;
import org.allmende.register.data.WithdrawDataRequest;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Missing data is asked for; a clock runs; the answer makes a version of the pack, a refusal names its ground. */
class DataRequestIT extends InsidePortal {

    private static final String RESIDENT = "eleanor.pitt";
    private static final String OFFICER = "tom.okafor";
    private static final String ANSWER = "Visits by hour of the day, counted at the gate; the file has three years.";
    private static final String CHANGED = "Visits by hour, 2023 to 2025";
    private static final String REASONS =
            "The operator’s prices would be open to its rivals in the tender that follows.";
    private static final byte[] BYTES = "hour,visits\n6,12\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    private Town town;

    @Inject
    private Tables tables;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private AskForData askForData;

    @Inject
    private AnswerDataRequest answerDataRequest;

    @Inject
    private RefuseDataRequest refuseDataRequest;

    @Inject
    private WithdrawDataRequest withdrawDataRequest;

    @Inject
    private DataRequests requests;

    @Inject
    private DataRequestSearch search;

    @Inject
    private WorkingDays calendar;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private RemoveDocument removeDocument;

    @Inject
    private Documents documents;

    @Inject
    private DocumentDownload download;

    private ServiceId service(String councilKey) {
        return new ServiceId(UUID.fromString(town.text("select id from service where council_key = ?", councilKey)));
    }

    private static String words() {
        return "Visits by hour of the day " + UUID.randomUUID();
    }

    private DataRequestId ask(String handle, OrganisationId organisation, String words) {
        return town.as(
                handle, () -> askForData.ask(new AskForData.Command(service("museum"), organisation, words, "")));
    }

    private DataRequestId asked() {
        return ask(RESIDENT, null, words());
    }

    private DataPackVersionId answer(DataRequestId request) {
        return town.as(
                OFFICER, () -> answerDataRequest.answer(new AnswerDataRequest.Command(request, ANSWER, CHANGED)));
    }

    private void refuse(DataRequestId request) {
        town.run(
                OFFICER,
                () -> refuseDataRequest.refuse(
                        new RefuseDataRequest.Command(request, RefusalGround.COMMERCIAL, REASONS, REASONS)));
    }

    private DocumentId upload(UUID subject, String name, int bytes) {
        return town.as(OFFICER, () -> {
            DocumentId file = startUpload.start(new StartUpload.Command(subject, name, "text/csv", BYTES.length));
            byte[] part = java.util.Arrays.copyOf(BYTES, bytes);
            storeBlock.store(new StoreBlock.Command(file, 0, part));
            return file;
        });
    }

    private byte[] readAs(Actor actor, DocumentId file) throws Exception {
        return Acting.as(actor, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            download.writeTo(file, out);
            return out.toByteArray();
        });
    }

    private List<String> waiting(DataRequestId request) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", request.value());
    }

    private List<String> told(DataRequestId request) {
        return town.texts("select story_key from story_entry where subject_id = ? order by at, id", request.value());
    }

    private List<String> mailed(String reference, String handle) {
        return town.texts(
                "select mail_key from outbox_mail where args like ? and recipient_id = ? order by created_at, id",
                "%" + reference + "%",
                town.person(handle).value());
    }

    private DataRequest read(DataRequestId id) {
        return requests.get(id);
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void whoeverAsksSetsTheClockAndTheCouncilToWork() {
        DataRequestId id = asked();
        DataRequest request = read(id);
        assertThat(request.reference()).matches("AL-D-\\d{4}-\\d{4,}");
        assertThat(request.deadline().at())
                .isEqualTo(DataTiming.answer(London.dayOf(request.receivedAt()), calendar)
                        .end());
        assertThat(waiting(id)).containsOnly("Task_AnswerDataRequest");
        assertThat(told(id)).containsExactly("data.asked");
        assertThat(mailed(request.reference(), OFFICER)).containsExactly("data.asked");
        assertThat(mailed(request.reference(), RESIDENT)).containsExactly("data.received");
    }

    @Test
    void nothingPublicNamesThePersonWhoAsks() {
        DataRequestId id = asked();
        answer(id);
        assertThat(town.texts("select actor_label || args from story_entry where subject_id = ?", id.value()))
                .noneMatch(line -> line.contains("Eleanor") || line.contains("Pitt"));
        assertThat(tables.thatHold("Eleanor Pitt")).noneMatch(column -> column.startsWith("data_"));
    }

    @Test
    void anOrganisationAsksInItsNameAndOnlyWhoSpeaksForItDoes() {
        OrganisationId libraries = town.organisation("libraries");
        DataRequestId id = ask("ben.hartley", libraries, words());
        assertThat(told(id)).containsExactly("data.asked.by");
        assertThat(read(id).organisation()).hasValue(libraries);
        assertThatThrownBy(() -> ask("lucy.tan", libraries, words())).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> ask(RESIDENT, libraries, words())).isInstanceOf(AccessRefused.class);
    }

    @Test
    void theSameQuestionTwiceAtOnceIsOneRequest() {
        String words = words();
        List<String> ends = AtOnce.run(IntStream.range(0, 4)
                .mapToObj(i -> (AtOnce.Act) () -> ask(RESIDENT, null, i % 2 == 0 ? words : "  " + words.toUpperCase()))
                .toList());
        assertThat(ends).containsOnly(AtOnce.DONE);
        assertThat(town.count("select count(*) from data_request where missing_key = ?", words.toLowerCase()))
                .isEqualTo(1);
        assertThat(ask("ben.hartley", null, words)).isNotEqualTo(ask(RESIDENT, null, words));
    }

    @Test
    void afterTheAnswerTheSameMayBeAskedAgain() {
        String words = words();
        DataRequestId first = ask(RESIDENT, null, words);
        answer(first);
        assertThat(ask(RESIDENT, null, words)).isNotEqualTo(first);
    }

    @Test
    void anAnswerMakesTheNextVersionAndTheOlderOnesStayReadable() throws Exception {
        DataRequestId first = asked();
        DocumentId file = upload(first.value(), "visits.csv", BYTES.length);
        assertThatThrownBy(() -> readAs(Actor.ANONYMOUS, file)).isInstanceOf(AccessRefused.class);
        DataPackVersionId version = answer(first);

        DataRequestId second = asked();
        DocumentId other = upload(second.value(), "visits-2026.csv", BYTES.length);
        answer(second);

        int number = requests.versionOf(first).orElseThrow().number();
        assertThat(requests.versionOf(second).orElseThrow().number()).isEqualTo(number + 1);
        assertThat(documents.of(version.value())).extracting(DocumentView::id).containsExactly(file);
        assertThat(readAs(Actor.ANONYMOUS, file)).isEqualTo(BYTES);
        assertThat(readAs(Actor.ANONYMOUS, other)).isEqualTo(BYTES);
        assertThat(waiting(first)).isEmpty();
        assertThat(told(first)).containsExactly("data.asked", "data.answered");
        assertThat(mailed(read(first).reference(), RESIDENT)).containsExactly("data.received", "data.answered");
        assertProblem("DATA_FILES_FIXED", () -> upload(version.value(), "more.csv", BYTES.length));
        assertProblem("DATA_FILES_FIXED", () -> upload(first.value(), "more.csv", BYTES.length));
        assertProblem("DATA_FILES_FIXED", () -> town.run(OFFICER, () -> removeDocument.remove(file)));
        assertThatThrownBy(() -> town.change(
                        "update data_pack_version set changed = 'Nothing at all' where id = ?", version.value()))
                .hasStackTraceContaining("stays as it is");
        assertThatThrownBy(() -> town.change("delete from data_pack_version where id = ?", version.value()))
                .hasStackTraceContaining("stays as it is");
    }

    @Test
    void aFileThatHasNotArrivedHoldsTheAnswerBack() {
        DataRequestId id = asked();
        upload(id.value(), "half.csv", 3);
        assertProblem("DOCUMENT_NOT_WHOLE", () -> answer(id));
        assertThat(read(id).isOpen()).isTrue();
        assertThat(waiting(id)).containsOnly("Task_AnswerDataRequest");
    }

    @Test
    void strangersAddNoFilesAndAnswerNothing() {
        DataRequestId id = asked();
        assertThatThrownBy(() -> town.as(
                        RESIDENT,
                        () -> startUpload.start(
                                new StartUpload.Command(id.value(), "mine.csv", "text/csv", BYTES.length))))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.as(
                        "anil.shah",
                        () -> answerDataRequest.answer(new AnswerDataRequest.Command(id, ANSWER, CHANGED))))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void ofTwoAnswersAtOnceOneIsPublished() {
        DataRequestId id = asked();
        List<String> ends = AtOnce.run(IntStream.range(0, 4)
                .mapToObj(i -> (AtOnce.Act) () -> {
                    if (i % 2 == 0) {
                        answer(id);
                    } else {
                        refuse(id);
                    }
                })
                .toList());
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("DATA_STEP_NOT_POSSIBLE"::equals);
    }

    @Test
    void answersToDifferentRequestsAtOnceCountOnWithoutAGap() {
        List<DataRequestId> ids = IntStream.range(0, 4).mapToObj(i -> asked()).toList();
        assertThat(AtOnce.run(
                        ids.stream().map(id -> (AtOnce.Act) () -> answer(id)).toList()))
                .containsOnly(AtOnce.DONE);
        List<Integer> numbers = ids.stream()
                .map(id -> requests.versionOf(id).orElseThrow().number())
                .sorted()
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.range(0, 4).mapToObj(i -> numbers.get(0) + i).toList());
    }

    @Test
    void aRefusalIsPublicWithItsGroundAndItsReasons() throws Exception {
        DataRequestId id = asked();
        refuse(id);
        DataRequest request = read(id);
        assertThat(request.refusal().orElseThrow().ground()).isEqualTo(RefusalGround.COMMERCIAL);
        assertThat(request.refusal().orElseThrow().publicInterest()).isEqualTo(REASONS);
        assertThat(told(id)).containsExactly("data.asked", "data.refused");
        assertThat(waiting(id)).isEmpty();
        assertThat(mailed(request.reference(), RESIDENT)).containsExactly("data.received", "data.refused");
        assertProblem("DATA_STEP_NOT_POSSIBLE", () -> answer(id));
        assertThatThrownBy(() ->
                        town.change("update data_request set refusal_ground = 'NOT_HELD' where id = ?", id.value()))
                .hasStackTraceContaining("stay as they are");
        assertThatThrownBy(() -> town.change("delete from data_request where id = ?", id.value()))
                .hasStackTraceContaining("stay as they are");
    }

    @Test
    void onlyWhoAskedTakesItBack() {
        DataRequestId id = asked();
        assertThatThrownBy(() -> town.run(
                        "ben.hartley", () -> withdrawDataRequest.withdraw(new WithdrawDataRequest.Command(id))))
                .isInstanceOf(AccessRefused.class);
        town.run(RESIDENT, () -> withdrawDataRequest.withdraw(new WithdrawDataRequest.Command(id)));
        assertThat(waiting(id)).isEmpty();
        assertThat(told(id)).containsExactly("data.asked", "data.withdrawn");
        assertThat(mailed(read(id).reference(), OFFICER)).containsExactly("data.asked", "data.withdrawn");
        assertProblem("DATA_STEP_NOT_POSSIBLE", () -> answer(id));
    }

    @Test
    void theProcessRemindsOnceTellsLatenessOnceAndTheAnswerIsStillOwed() {
        DataRequestId id = asked();
        String reference = read(id).reference();
        Instant due = read(id).deadline().at();
        town.travelTo(due.minus(Duration.ofDays(7)).plusSeconds(1));
        assertThat(mailed(reference, OFFICER)).containsExactly("data.asked", "data.soon");
        assertThat(late(id)).isZero();

        town.travelTo(due.plusSeconds(1));
        town.settle();
        assertThat(told(id)).containsExactly("data.asked", "data.late");
        assertThat(mailed(reference, OFFICER)).containsExactly("data.asked", "data.soon", "data.late");
        assertThat(mailed(reference, RESIDENT)).containsExactly("data.received", "data.late");
        assertThat(late(id)).isEqualTo(1);
        assertThat(waiting(id)).containsOnly("Task_AnswerDataRequest");

        answer(id);
        assertThat(read(id).isLate(town.now())).isTrue();
        assertThat(late(id)).isZero();
    }

    private long late(DataRequestId id) {
        UUID service = read(id).service().value();
        return search.rows(DataRequestSearch.Which.OVERDUE, service, town.now(), 1).stream()
                .filter(row -> row.reference().equals(read(id).reference()))
                .count();
    }

    @Test
    void theDatabasesClockDecidesWhatIsLate() {
        DataRequestId id = asked();
        Instant due = read(id).deadline().at();
        transaction.at(due, () -> {
            answer(id);
            assertThat(read(id).isLate(due)).isFalse();
        });
        transaction.at(due.plus(1, ChronoUnit.MICROS), () -> {
            answer(id);
            assertThat(read(id).isLate(due.plus(1, ChronoUnit.MICROS))).isTrue();
        });
        assertThat(read(id).isOpen()).isTrue();
    }

    @Test
    void theNumbersOfTheListAreThoseOfItsRows() throws IOException {
        DataRequestId id = asked();
        refuse(id);
        UUID service = read(id).service().value();
        var counts = search.counts(service, town.now());
        assertThat(counts.get(DataRequestSearch.Which.ALL))
                .isEqualTo(counts.get(DataRequestSearch.Which.OPEN)
                        + counts.get(DataRequestSearch.Which.ANSWERED)
                        + counts.get(DataRequestSearch.Which.REFUSED)
                        + counts.get(DataRequestSearch.Which.WITHDRAWN));
        assertThat(search.rows(DataRequestSearch.Which.REFUSED, service, town.now(), 1))
                .extracting(DataRequestSearch.Row::reference)
                .contains(read(id).reference());
    }
}
