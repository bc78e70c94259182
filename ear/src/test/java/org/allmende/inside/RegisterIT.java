package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.register.CheckServiceImport;
import org.allmende.register.DiscardServiceImport;
import org.allmende.register.ImportId;
import org.allmende.register.PublishServiceImport;
import org.allmende.register.ReviseService;
import org.allmende.register.Service;
import org.allmende.register.ServiceCsv;
import org.allmende.register.ServiceExport;
import org.allmende.register.ServiceImport;
import org.allmende.register.ServiceImports;
import org.allmende.register.Services;
import org.allmende.register.StartServiceImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A council brings its services in from a file: all of it or nothing, once, and never over somebody else's change. */
class RegisterIT extends InsidePortal {

    private static final String OFFICER = "tom.okafor";
    private static final String COLLEAGUE = "ruth.pemberton";
    private static final String HEAD =
            "key,title,summary,area,cpv,users,volumes,cost_staff,cost_premises,cost_supplies,"
                    + "cost_contract,cost_central,cost_other,staff,assets,supplier,contract_value,contract_end,extension_until,"
                    + "extension_notice,exclusion\r\n";

    @Inject
    private Town town;

    @Inject
    private StartServiceImport startServiceImport;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private CheckServiceImport checkServiceImport;

    @Inject
    private PublishServiceImport publishServiceImport;

    @Inject
    private DiscardServiceImport discardServiceImport;

    @Inject
    private ReviseService reviseService;

    @Inject
    private ServiceImports imports;

    @Inject
    private Services services;

    @Inject
    private ServiceExport export;

    @AfterEach
    void giveUpWhatIsOpen() {
        imports.openOf(town.council())
                .ifPresent(open -> town.run(
                        OFFICER, () -> discardServiceImport.discard(new DiscardServiceImport.Command(open.id()))));
    }

    private static String line(String key, String title) {
        return key + "," + title
                + ",\"Boats, for schools\",Thornby,92610000,Schools,900 trips,41000.5,0,0,0,0,0,3,One boat,,,,,,\r\n";
    }

    private static String key() {
        return "it-" + UUID.randomUUID();
    }

    private ImportId sent(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return town.as(OFFICER, () -> {
            ImportId id = startServiceImport.start(new StartServiceImport.Command(town.council()));
            DocumentId file =
                    startUpload.start(new StartUpload.Command(id.value(), "services.csv", "text/csv", bytes.length));
            storeBlock.store(new StoreBlock.Command(file, 0, bytes));
            return id;
        });
    }

    private ServiceImport.Counts check(ImportId id) {
        return town.as(OFFICER, () -> checkServiceImport.check(new CheckServiceImport.Command(id)));
    }

    private ServiceImport.Counts publish(ImportId id) {
        return town.as(OFFICER, () -> publishServiceImport.publish(new PublishServiceImport.Command(id)));
    }

    private long inRegister(String... keys) {
        return IntStream.range(0, keys.length)
                .mapToLong(i -> town.count("select count(*) from service where council_key = ?", keys[i]))
                .sum();
    }

    private Service byKey(String key) {
        return services.ofCouncil(town.council()).stream()
                .filter(service -> service.councilKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCheckWritesNothingAndAPublicationAll() {
        String one = key();
        String other = key();
        ImportId id = sent(HEAD + line(one, "Boat house") + line(other, "Row boats"));

        assertThat(check(id)).isEqualTo(new ServiceImport.Counts(2, 2, 0, 0));
        assertThat(inRegister(one, other)).isZero();

        publish(id);
        assertThat(inRegister(one, other)).isEqualTo(2);
        Service published = byKey(one);
        assertThat(published.reference()).matches("AL-S-\\d{4}-\\d{4,}");
        assertThat(published.annualCost().amount()).isEqualByComparingTo("41000.50");
        assertThat(published.isReservable()).isTrue();
    }

    @Test
    void withOneFaultyLineNothingIsWritten() {
        String good = key();
        String twice = key();
        ImportId id = sent(HEAD
                + line(good, "Boat house")
                + line(twice, "Row boats")
                + line(twice, "Row boats")
                + line(key(), "").replace("41000.5", "many"));

        assertThat(check(id)).isEqualTo(new ServiceImport.Counts(4, 2, 0, 2));
        assertThat(imports.faults(id, 10))
                .extracting(
                        ServiceImports.FaultyLine::line,
                        ServiceImports.FaultyLine::code,
                        ServiceImports.FaultyLine::column)
                .containsExactly(tuple(4, "IMPORT_KEY_TWICE", "key"), tuple(5, "IMPORT_NUMBER", "cost_staff"));
        assertThatThrownBy(() -> publish(id)).hasMessageContaining("IMPORT_FAULTY");
        assertThat(inRegister(good, twice)).isZero();
    }

    @Test
    void aKnownNumberChangesItsServiceAndOnlyIt() {
        String changed = key();
        String same = key();
        ImportId first = sent(HEAD + line(changed, "Boat house") + line(same, "Row boats"));
        check(first);
        publish(first);
        Service before = byKey(changed);
        long sameVersion = byKey(same).version();

        ImportId second = sent(HEAD + line(changed, "Boat house by the weir") + line(same, "Row boats"));
        ServiceImport.Counts counts = check(second);
        assertThat(counts).isEqualTo(new ServiceImport.Counts(2, 0, 1, 0));
        assertThat(counts.same()).isEqualTo(1);
        publish(second);

        assertThat(byKey(changed).id()).isEqualTo(before.id());
        assertThat(byKey(changed).reference()).isEqualTo(before.reference());
        assertThat(byKey(changed).title()).isEqualTo("Boat house by the weir");
        assertThat(byKey(same).version()).isEqualTo(sameVersion);
    }

    @Test
    void aChangeSinceTheCheckIsNotOverwritten() {
        String key = key();
        ImportId first = sent(HEAD + line(key, "Boat house"));
        check(first);
        publish(first);
        ImportId second = sent(HEAD + line(key, "Boat house by the weir"));
        check(second);

        Service now = byKey(key);
        town.run(
                COLLEAGUE, () -> reviseService.revise(new ReviseService.Command(now.id(), now.version(), now.facts())));

        assertThatThrownBy(() -> publish(second)).hasMessageContaining("IMPORT_REGISTER_CHANGED");
        assertThat(byKey(key).title()).isEqualTo("Boat house");
        check(second);
        publish(second);
        assertThat(byKey(key).title()).isEqualTo("Boat house by the weir");
    }

    @Test
    void whoPublishesTwiceAtOncePublishesOnce() {
        String key = key();
        ImportId id = sent(HEAD + line(key, "Boat house"));
        check(id);
        List<String> ends = AtOnce.run(IntStream.range(0, 4)
                .mapToObj(i -> (AtOnce.Act) () -> publish(id))
                .collect(Collectors.toList()));
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("IMPORT_STEP_NOT_POSSIBLE"::equals);
        assertThat(inRegister(key)).isEqualTo(1);
    }

    @Test
    void aCouncilWorksOnOneFileAtATime() {
        ImportId first = sent(HEAD);
        ImportId second =
                town.as(COLLEAGUE, () -> startServiceImport.start(new StartServiceImport.Command(town.council())));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatIsDiscardedLeavesNothing() {
        ImportId id = sent(HEAD + line(key(), "Boat house"));
        check(id);
        town.run(OFFICER, () -> discardServiceImport.discard(new DiscardServiceImport.Command(id)));
        assertThat(town.count("select count(*) from service_import_line where import_id = ?", id.value()))
                .isZero();
        assertThatThrownBy(() -> publish(id)).hasMessageContaining("IMPORT_STEP_NOT_POSSIBLE");
    }

    @Test
    void withoutAFileThereIsNothingToCheck() {
        ImportId id = town.as(OFFICER, () -> startServiceImport.start(new StartServiceImport.Command(town.council())));
        assertThatThrownBy(() -> check(id)).hasMessageContaining("IMPORT_FILE_MISSING");
    }

    @Test
    void theRegisterAsAFileChangesNothingWhenItIsBroughtInAgain() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (var sheet = new ServiceCsv.Sheet(new OutputStreamWriter(file, StandardCharsets.UTF_8))) {
            export.write(town.council(), sheet);
        }
        String text = file.toString(StandardCharsets.UTF_8);
        ServiceImport.Counts counts = check(sent(text));
        assertThat(counts.lines()).isGreaterThan(15);
        assertThat(counts.same()).isEqualTo(counts.lines());
    }
}
