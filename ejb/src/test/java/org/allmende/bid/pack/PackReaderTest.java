package org.allmende.bid.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.allmende.document.DocumentId;
import org.allmende.document.DocumentView;
import org.allmende.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back is taken apart within limits, whoever made it. */
class PackReaderTest {

    private static final PackKey ANSWER = new PackKey(PackKey.Kind.ANSWER, new UUID(1, 1));
    private static final PackKey PRICE = new PackKey(PackKey.Kind.PRICE, new UUID(1, 2));
    private static final byte[] PLAN = "%PDF plan".getBytes(StandardCharsets.UTF_8);

    private static PackForm form(String typed, @Nullable Instant saved) {
        return new PackForm(
                "AL-B-2026-0001",
                "AL-T-2026-0001",
                0,
                Instant.parse("2026-11-28T03:00:00Z"),
                "en",
                Map.of(ANSWER, "before", PRICE, "100"),
                List.of(
                        new PackFile(new UUID(2, 1), "plan.pdf", PLAN.length, Sha256.hex(PLAN)),
                        new PackFile(new UUID(2, 2), "gone.pdf", 4, Sha256.hex("gone"))),
                Map.of(ANSWER, typed, PRICE, "100"),
                saved);
    }

    private static byte[] page(PackForm form) {
        return ("<html><body><script type=\"application/json\" id=\"allmende-bid\">" + PackFormJson.write(form)
                        + "</script></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A file to be put into an archive. */
    private record Part(String path, byte[] bytes) {}

    private static Part part(String path, String words) {
        return new Part(path, words.getBytes(StandardCharsets.UTF_8));
    }

    private static Part formPart(String typed) {
        return new Part("AL-B/AL-B-2026-0001.html", page(form(typed, Instant.parse("2026-11-28T04:00:00Z"))));
    }

    private static byte[] zip(Charset names, Part... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.path()));
                zip.write(part.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Part... parts) {
        return zip(StandardCharsets.UTF_8, parts);
    }

    private static PackContents read(byte[] archive) {
        return PackReader.read(BidPackShelf.ZIP, "pack.zip", () -> new ByteArrayInputStream(archive));
    }

    @Test
    void findsFormAndFilesInAnyFolderAndPassesOverWhatComputersAdd() {
        PackContents contents = read(zip(
                new Part("AL-B/", new byte[0]),
                formPart("after"),
                part("AL-B/README.txt", "words"),
                part("AL-B/bid.json", "{}"),
                part("__MACOSX/AL-B/._plan.pdf", "x"),
                part("AL-B/new-documents/.DS_Store", "x"),
                new Part("AL-B/documents/plan.pdf", PLAN),
                part("AL-B/new-documents/Größe.txt", "new")));

        assertThat(contents.form().typed()).containsEntry(ANSWER, "after");
        assertThat(contents.files()).extracting(PackContents.Entry::name).containsExactly("plan.pdf", "Größe.txt");
        assertThat(contents.files().get(0).sha256()).isEqualTo(Sha256.hex(PLAN));
    }

    @Test
    void readsNamesAsOldComputersWroteThem() {
        PackContents contents =
                read(zip(Charset.forName("IBM850"), formPart("after"), part("new-documents/Größe.txt", "new")));

        assertThat(contents.files()).extracting(PackContents.Entry::name).containsExactly("Größe.txt");
    }

    @Test
    void ofSeveralFormsTheOneThatWasSavedLastCounts() {
        PackContents contents = read(zip(
                new Part("a.html", page(form("first", Instant.parse("2026-11-28T05:00:00Z")))),
                new Part("a (1).html", page(form("last", Instant.parse("2026-11-28T06:00:00Z")))),
                new Part("b.html", page(form("never saved", null)))));

        assertThat(contents.form().typed()).containsEntry(ANSWER, "last");
        assertThat(contents.forms()).isEqualTo(3);
        assertThat(contents.formName()).isEqualTo("a (1).html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../plan.pdf",
                "a/../../plan.pdf",
                "/etc/plan.pdf",
                "C:\\plan.pdf",
                "..\\plan.pdf",
                "a\u0000b.pdf"
            })
    void refusesNamesThatLeadOut(String path) {
        assertThatThrownBy(() -> read(zip(formPart("after"), part(path, "x")))).hasMessageContaining("BID_PACK_NAMES");
    }

    @Test
    void stopsUnpackingAtItsLimit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 400; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1024 * 1024);

        assertThatThrownBy(() -> read(bytes.toByteArray())).hasMessageContaining("BID_PACK_TOO_LARGE");
    }

    @Test
    void refusesAFormOfAnySize() {
        byte[] large = new byte[PackReader.MOST_FORM + 1];
        Arrays.fill(large, (byte) ' ');

        assertThatThrownBy(() -> read(zip(new Part("form.html", large)))).hasMessageContaining("BID_PACK_TOO_LARGE");
        assertThatThrownBy(() -> PackReader.read(BidPackShelf.HTML, "form.html", () -> new ByteArrayInputStream(large)))
                .hasMessageContaining("BID_PACK_TOO_LARGE");
    }

    @Test
    void refusesTooManyFiles() {
        List<Part> parts = new ArrayList<>(List.of(formPart("after")));
        for (int i = 0; i < PackArchive.MOST_ENTRIES; i++) {
            parts.add(part(i + ".txt", "x"));
        }
        assertThatThrownBy(() -> read(zip(parts.toArray(Part[]::new)))).hasMessageContaining("BID_PACK_TOO_MANY");
    }

    @Test
    void noticesAnArchiveThatIsDamagedOrCutAnywhere() {
        byte[] whole = zip(formPart("after"), new Part("documents/plan.pdf", PLAN));
        assertThat(read(whole).files()).hasSize(1);
        for (int length = 0; length < whole.length - 1; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).as("cut at %s", length).hasMessageContaining("BID_PACK_");
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 1;
        assertThatThrownBy(() -> read(flipped)).hasMessageContaining("BID_PACK_");
        assertThatThrownBy(() -> read("no archive".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("BID_PACK_DAMAGED");
    }

    @Test
    void wantsAForm() {
        assertThatThrownBy(() -> read(zip(part("note.html", "<p>no form</p>"), part("a.txt", "x"))))
                .hasMessageContaining("BID_PACK_NO_FORM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\":7}", "{\"format\":\"allmende-bid-pack/1\"}"})
    void readsNoStrangersData(String json) {
        byte[] page = ("<script type=\"application/json\" id=\"allmende-bid\">" + json + "</script>")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> PackReader.read(BidPackShelf.HTML, "form.html", () -> new ByteArrayInputStream(page)))
                .hasMessageContaining("BID_PACK_DAMAGED");
    }

    @Test
    void readsNoDataOfManyStoreys() {
        String deep = "{\"format\":" + "[".repeat(500_000);
        byte[] page = ("<script type=\"application/json\" id=\"allmende-bid\">" + deep + "</script>")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> PackReader.read(BidPackShelf.HTML, "form.html", () -> new ByteArrayInputStream(page)))
                .hasMessageContaining("BID_PACK_DAMAGED");
    }

    @Test
    void tellsNewChangedRemovedAndMissingFilesApart() {
        DocumentView plan = file(new UUID(2, 1), "plan.pdf", Sha256.hex("another plan"));
        DocumentView kept = file(new UUID(2, 3), "kept.pdf", Sha256.hex("kept"));
        DocumentView added = file(new UUID(2, 4), "rota.txt", Sha256.hex("rota, in the portal"));
        DocumentView missing = file(new UUID(2, 5), "missing.pdf", Sha256.hex("missing"));
        PackContents contents = read(zip(
                formPart("after"),
                part("documents/plan.pdf", "a plan that was changed"),
                part("documents/gone.pdf", "gone"),
                part("documents/kept.pdf", "kept"),
                part("new/kept again.pdf", "kept"),
                part("new/rota.txt", "rota, on paper"),
                part("new/fresh.txt", "fresh"),
                part("new/empty.txt", ""),
                part("new/run.exe", "x")));

        PackComparison comparison = PackComparison.of(contents, "hash", Map.of(), List.of(plan, kept, added, missing));

        assertThat(comparison.files())
                .extracting(FileDifference::name, FileDifference::change)
                .containsExactlyInAnyOrder(
                        tuple("plan.pdf", FileDifference.Change.OTHER),
                        tuple("gone.pdf", FileDifference.Change.REMOVED_ONLINE),
                        tuple("rota.txt", FileDifference.Change.BOTH),
                        tuple("fresh.txt", FileDifference.Change.FRESH),
                        tuple("empty.txt", FileDifference.Change.FAULTY),
                        tuple("run.exe", FileDifference.Change.FAULTY),
                        tuple("missing.pdf", FileDifference.Change.MISSING));
    }

    private static DocumentView file(UUID id, String name, String sha256) {
        return new DocumentView(
                new DocumentId(id), new UUID(9, 9), name, "application/pdf", 10, 10, sha256, Instant.EPOCH);
    }

    @Test
    void oneFaultyFieldStopsNoOther() {
        PackForm form = new PackForm(
                "AL-B-2026-0001",
                "AL-T-2026-0001",
                0,
                Instant.parse("2026-11-28T03:00:00Z"),
                "en",
                Map.of(ANSWER, "before", PRICE, "100"),
                List.of(),
                Map.of(ANSWER, "after", PRICE, "about 1.000,5"),
                null);
        PackContents contents = read(zip(new Part("form.html", page(form))));

        PackComparison comparison =
                PackComparison.of(contents, "hash", Map.of(ANSWER, "before", PRICE, "100"), List.of());

        assertThat(comparison.fields())
                .extracting(FieldDifference::key, FieldDifference::change)
                .containsExactlyInAnyOrder(
                        tuple(ANSWER, FieldDifference.Change.OFFLINE), tuple(PRICE, FieldDifference.Change.FAULTY));
    }
}
