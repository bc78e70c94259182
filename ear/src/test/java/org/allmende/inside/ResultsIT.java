package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.AccessRefused;
import org.allmende.result.DiscardResultImport;
import org.allmende.result.ImportResults;
import org.allmende.result.PreviewResults;
import org.allmende.result.ResultFault;
import org.allmende.result.ResultFile;
import org.allmende.result.ResultImport;
import org.allmende.result.ResultImportId;
import org.allmende.result.ResultImports;
import org.allmende.result.ResultPreview;
import org.allmende.result.Results;
import org.allmende.result.SendResults;
import org.allmende.result.StartResultImport;
import org.allmende.result.TryResults;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file of results is taken whole or not at all, once, by the provider's reporters; of people nothing stays but a hash. */
class ResultsIT extends InsidePortal {

    private static final String HEAD = "metric;key;person;day;quantity;group;kind\n";
    private static final String OTHER_PROVIDER = "sunita.rao";
    private static final int MORE_THAN_A_BATCH = 2500;

    @Inject
    private Town town;

    @Inject
    private Contracts contracts;

    @Inject
    private StartResultImport startResultImport;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private ImportResults importResults;

    @Inject
    private PreviewResults previewResults;

    @Inject
    private SendResults sendResults;

    @Inject
    private TryResults tryResults;

    @Inject
    private DiscardResultImport discardResultImport;

    @Inject
    private ResultImports imports;

    @Inject
    private Results results;

    private Contract contract;
    private String mark;

    @BeforeEach
    void aRunningContract() {
        contract = contracts.get(new ContractId(UUID.fromString(town.text(
                "select id from contract where provider_id = ? and status = 'RUNNING' and starts_on < ?"
                        + " order by reference limit 1",
                town.organisation("libraries").value(),
                today()))));
        mark = UUID.randomUUID().toString();
    }

    @AfterEach
    void giveUpWhatIsOpen() {
        imports.openOf(contract.id())
                .ifPresent(open -> town.run(
                        ContractLife.PROVIDER,
                        () -> discardResultImport.discard(new DiscardResultImport.Command(open.id()))));
    }

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    private String line(int number, String quantity) {
        return "1;" + mark + "-" + number + ";Person-" + mark + "-" + number % 7 + ";" + contract.startsOn() + ";"
                + quantity + ";families;RESULT\n";
    }

    private ResultImportId sent(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return town.as(ContractLife.PROVIDER, () -> {
            ResultImportId id = startResultImport.start(new StartResultImport.Command(contract.id()));
            DocumentId file =
                    startUpload.start(new StartUpload.Command(id.value(), "results.csv", "text/csv", bytes.length));
            storeBlock.store(new StoreBlock.Command(file, 0, bytes));
            return id;
        });
    }

    private ResultImport.Counts read(ResultImportId id) {
        return town.as(ContractLife.PROVIDER, () -> importResults.read(new ImportResults.Command(id)));
    }

    private long known() {
        return town.count("select count(*) from reported_result where result_key like ?", mark + "%");
    }

    private List<String> faults(ResultImportId id) {
        return imports.faults(id).stream().map(ResultFault::code).toList();
    }

    @Test
    void theSameFileTwiceDoublesNothingAndAnotherWordOfAKnownOneIsRefused() {
        String file = HEAD
                + IntStream.range(0, MORE_THAN_A_BATCH)
                        .mapToObj(number -> line(number, "1,5"))
                        .collect(Collectors.joining());
        ResultImportId first = sent(file);
        assertThat(read(first)).isEqualTo(new ResultImport.Counts(MORE_THAN_A_BATCH, MORE_THAN_A_BATCH, 0));
        assertThat(known()).isEqualTo(MORE_THAN_A_BATCH);
        assertThat(town.count("select count(distinct person) from reported_result where result_key like ?", mark + "%"))
                .isEqualTo(7);
        assertThat(results.byMonth(contract.id()))
                .anyMatch(total -> total.results() >= MORE_THAN_A_BATCH && total.people() >= 7);

        ResultImport.Counts again = read(sent(file + line(MORE_THAN_A_BATCH, "2") + line(MORE_THAN_A_BATCH, "2")));
        assertThat(again.fresh()).isEqualTo(1);
        assertThat(again.known()).isEqualTo(MORE_THAN_A_BATCH + 1L);

        ResultImportId other = sent(HEAD + line(MORE_THAN_A_BATCH + 1, "1") + line(3, "9"));
        assertThat(read(other).faulty()).isEqualTo(1);
        assertThat(imports.faults(other))
                .containsExactly(new ResultFault(3, "key", "RESULT_KEY_DIFFERS", List.of(mark + "-3")));
        assertThat(known()).isEqualTo(MORE_THAN_A_BATCH + 1L);
    }

    @Test
    void ofThePersonsKeyAndOfTheFileNothingStays() {
        ResultImportId id = sent(HEAD + line(1, "1"));
        read(id);
        assertThat(town.count("select count(*) from document where subject_id = ?", id.value()))
                .isZero();
        assertThat(town.count(
                        "select count(*) from reported_result where result_key = ?"
                                + " and person in (sha256(convert_to(?, 'UTF8')), convert_to(?, 'UTF8'))",
                        mark + "-1",
                        "Person-" + mark + "-1",
                        "Person-" + mark + "-1"))
                .isZero();
        assertThat(town.count(
                        "select count(*) from audit_entry a where cast(a as text) like ?", "%Person-" + mark + "%"))
                .isZero();
    }

    @Test
    void aFaultyFileLeavesNothingBehindButItsFaults() {
        String wrong = IntStream.range(0, 150)
                .mapToObj(number -> line(number + 10, "much"))
                .collect(Collectors.joining());
        ResultImportId many = sent(HEAD + line(1, "1") + wrong);
        assertThat(read(many)).isEqualTo(new ResultImport.Counts(151, 0, 150));
        assertThat(faults(many)).hasSize(100).containsOnly("RESULT_QUANTITY");

        ResultImportId mixed = sent(
                HEAD + line(1, "1") + line(2, "1").replace(contract.startsOn().toString(), "1.11.2026"));
        assertThat(read(mixed).fresh()).isZero();
        assertThat(imports.faults(mixed)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isZero();
            assertThat(fault.code()).isEqualTo("RESULTS_DAYS_MIXED");
            assertThat(fault.arguments()).startsWith(3L);
        });

        ResultImportId wide = sent("x" + ";x".repeat(199) + "\n");
        read(wide);
        assertThat(faults(wide)).containsExactly("RESULTS_COLUMNS_MANY");
        ResultImportId later =
                sent(HEAD + line(1, "1").replace(contract.startsOn().toString(), "" + today().plusDays(2)));
        read(later);
        assertThat(faults(later)).containsExactly("RESULT_DAY_OUTSIDE");

        assertThat(known()).isZero();
        assertThat(town.count(
                        "select count(*) from document where subject_id in (?, ?, ?, ?)",
                        many.value(),
                        mixed.value(),
                        wide.value(),
                        later.value()))
                .isZero();
    }

    @Test
    void aLookSaysWhatWouldBecomeOfItAndWritesNothing() {
        read(sent(HEAD + line(1, "1")));
        ResultImportId id = sent(HEAD + line(1, "1") + line(2, "2,5") + line(3, "1"));
        ResultPreview preview = look(id);
        assertThat(preview.lines()).isEqualTo(3);
        assertThat(preview.known()).isEqualTo(1);
        assertThat(preview.fresh()).isEqualTo(2);
        assertThat(preview.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.results()).isEqualTo(3);
            assertThat(sum.quantity()).isEqualByComparingTo("4.5");
            assertThat(sum.firstDay()).isEqualTo(contract.startsOn());
        });
        assertThat(preview.toString()).as("no key of a person").doesNotContain("Person-");
        assertThat(known()).isEqualTo(1);
        assertThat(read(id).fresh()).isEqualTo(2);
        assertThatThrownBy(() -> look(id)).hasMessageContaining("RESULTS_IMPORT_ENDED");

        ResultPreview faulty = look(sent(HEAD + line(2, "9") + line(4, "much")));
        assertThat(faulty.faults())
                .extracting(ResultFault::code)
                .containsExactlyInAnyOrder("RESULT_QUANTITY", "RESULT_KEY_DIFFERS");
        assertThat(faulty.fresh()).isZero();
    }

    private ResultPreview look(ResultImportId id) {
        return town.as(ContractLife.PROVIDER, () -> previewResults.preview(new PreviewResults.Command(id)));
    }

    @Test
    void aProgramSendsAtOnceBesideAFileThatAColleagueHasBegun() throws IOException {
        ResultImportId begun = sent(HEAD + line(9, "1"));
        ResultImport.Counts counts = sendAtOnce(HEAD + line(1, "1") + line(2, "1"));
        assertThat(counts).isEqualTo(new ResultImport.Counts(2, 2, 0));
        assertThat(sendAtOnce(HEAD + line(1, "1") + line(2, "1")).known()).isEqualTo(2);
        assertThat(sendAtOnce(HEAD + line(1, "7") + line(5, "1")).faulty()).isEqualTo(1);
        assertThat(known()).isEqualTo(2);
        assertThat(read(begun).fresh()).isEqualTo(1);
    }

    @Test
    void twoProgramsThatSendTheSameAtOnceDoubleNothing() throws IOException {
        String text = HEAD
                + IntStream.range(0, 200).mapToObj(number -> line(number, "1")).collect(Collectors.joining());
        List<Long> fresh = new CopyOnWriteArrayList<>();
        assertThat(AtOnce.run(List.of(
                        () -> fresh.add(sendAtOnce(text).fresh()),
                        () -> fresh.add(sendAtOnce(text).fresh()))))
                .containsOnly(AtOnce.DONE);
        assertThat(fresh).containsExactlyInAnyOrder(200L, 0L);
        assertThat(known()).isEqualTo(200);
    }

    private ResultImport.Counts sendAtOnce(String text) throws IOException {
        Path file = Files.createTempFile("results", ".csv");
        try {
            Files.writeString(file, text);
            SendResults.Command command =
                    new SendResults.Command(contract.id(), ResultFile.at(file, "results.csv", "0".repeat(64)));
            return imports.get(town.as(ContractLife.PROVIDER, () -> sendResults.send(command)))
                    .counts();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void nobodyButTheProvidersReportersBringsResultsIn() {
        ResultImportId id = sent(HEAD + line(1, "1"));
        for (String who : List.of(OTHER_PROVIDER, ContractLife.MANAGER, ContractLife.USER)) {
            refused(who, () -> startResultImport.start(new StartResultImport.Command(contract.id())));
            refused(who, () -> importResults.read(new ImportResults.Command(id)));
            refused(who, () -> previewResults.preview(new PreviewResults.Command(id)));
            ResultFile file = ResultFile.at(Path.of("none"), "none", "");
            refused(who, () -> sendResults.send(new SendResults.Command(contract.id(), file)));
            refused(who, () -> tryResults.look(new TryResults.Command(contract.id(), file)));
            refused(who, () -> discardResultImport.discard(new DiscardResultImport.Command(id)));
            refused(who, () -> startUpload.start(new StartUpload.Command(id.value(), "x.csv", "text/csv", 3)));
        }
        assertThat(known()).isZero();
        assertThat(read(id).fresh()).isEqualTo(1);
        assertThatThrownBy(() -> read(id))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("RESULTS_IMPORT_ENDED"));
    }

    private void refused(String who, Runnable act) {
        assertThatThrownBy(() -> town.run(who, act)).isInstanceOf(AccessRefused.class);
    }
}
