package org.allmende.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what its ending says, and runs nothing. */
class FileContentTest {

    /** As small that every record of an archive is torn at some place. */
    private static final int PIECE = 7;

    private static final String[] WORD = {"[Content_Types].xml", "_rels/.rels", "word/document.xml"};
    private static final String[] TABLE = {"[Content_Types].xml", "xl/workbook.xml"};
    private static final String[] OPEN_TEXT = {"mimetype", "content.xml", "META-INF/manifest.xml"};

    private static DocumentView file(String name, int size) {
        return new DocumentView(
                new DocumentId(new UUID(0, 1)),
                new UUID(0, 2),
                name,
                FileKinds.mediaType(name),
                size,
                size,
                null,
                null);
    }

    private static void requireWhole(String name, byte[] bytes) {
        try (FileLook look = FileContent.requireWhole(
                file(name, bytes.length),
                (from, length) -> Arrays.copyOfRange(bytes, (int) from, (int) from + length))) {
            for (int from = 0; from < bytes.length; from += PIECE) {
                look.write(bytes, from, Math.min(PIECE, bytes.length - from));
            }
            look.judge();
        }
    }

    private static void requireBeginning(String name, byte[] first, int size) {
        FileContent.requireBeginning(file(name, size), first);
    }

    private static byte[] bytes(String hex) {
        return Arrays.copyOf(HexFormat.of().parseHex(hex), 200);
    }

    /** The head of a program for Windows. */
    private static byte[] program() {
        return bytes("4d5a90000300000004000000ffff0000b800000000000000");
    }

    private static byte[] archive(String... names) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String name : names) {
            parts.put(name, ascii(name.equals("mimetype") ? FileKinds.mediaType("a.odt") : "<w/>"));
        }
        return archive(parts);
    }

    static byte[] archive(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String[] with(String[] names, String more) {
        String[] all = Arrays.copyOf(names, names.length + 1);
        all[names.length] = more;
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, 255044462d312e37",
        "a.pdf, efbbbf0a255044462d312e37",
        "a.rtf, 7b5c727466315c616e7369",
        "a.jpg, ffd8ffe000104a464946",
        "a.jpeg, ffd8ffdb",
        "a.png, 89504e470d0a1a0a0000000d",
        "a.txt, fffe48006100",
    })
    void takesWhatIsAsItSays(String name, String hex) {
        assertThatCode(() -> requireWhole(name, bytes(hex))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.odt", "a.rtf", "a.txt", "a.csv", "a.jpg", "a.png"})
    void refusesAProgramUnderEachNameAtItsFirstPiece(String name) {
        assertThatThrownBy(() -> requireBeginning(name, program(), 9_000_000))
                .hasMessageStartingWith("DOCUMENT_CONTENT");
    }

    @Test
    void aFirstPieceTooShortToTellIsJudgedWithTheWhole() {
        assertThatCode(() -> requireBeginning("a.pdf", new byte[] {'M'}, 200)).doesNotThrowAnyException();
        assertThatThrownBy(() -> requireWhole("a.pdf", program())).hasMessageStartingWith("DOCUMENT_CONTENT");
    }

    @Test
    void theSmallestTextsAreTexts() {
        assertThatCode(() -> requireWhole("a.txt", new byte[] {'x'})).doesNotThrowAnyException();
        assertThatCode(() -> requireWhole("a.csv", "Größe;3\n".getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> requireWhole("a.txt", new byte[] {0})).hasMessageStartingWith("DOCUMENT_CONTENT");
    }

    @Test
    void takesPapersAndTablesOfEachOffice() throws IOException {
        byte[] word = archive(WORD);
        byte[] table = archive(TABLE);
        byte[] open = archive(OPEN_TEXT);
        assertThatCode(() -> requireWhole("a.docx", word)).doesNotThrowAnyException();
        assertThatCode(() -> requireWhole("a.xlsx", table)).doesNotThrowAnyException();
        assertThatCode(() -> requireWhole("a.odt", open)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnArchiveOfAnotherKind() throws IOException {
        byte[] word = archive(WORD);
        byte[] program = archive("META-INF/MANIFEST.MF", "Main.class");
        assertThatThrownBy(() -> requireWhole("a.xlsx", word)).hasMessageStartingWith("DOCUMENT_CONTENT");
        assertThatThrownBy(() -> requireWhole("a.docx", program)).hasMessageStartingWith("DOCUMENT_CONTENT");
        assertThatThrownBy(() -> requireWhole("a.odt", word)).hasMessageStartingWith("DOCUMENT_CONTENT");
    }

    @Test
    void refusesMacrosWhereverTheyLie() throws IOException {
        byte[] word = archive(with(WORD, "word/vbaProject.bin"));
        byte[] shouting = archive(with(WORD, "WORD/VBAPROJECT.BIN"));
        byte[] backwards = archive(with(WORD, "word\\vbaProject.bin"));
        byte[] table = archive(with(TABLE, "xl/macrosheets/sheet1.xml"));
        byte[] open = archive(with(OPEN_TEXT, "Basic/Standard/Module1.xml"));
        assertThatThrownBy(() -> requireWhole("a.docx", word)).hasMessageStartingWith("DOCUMENT_MACRO");
        assertThatThrownBy(() -> requireWhole("a.docx", shouting)).hasMessageStartingWith("DOCUMENT_MACRO");
        assertThatThrownBy(() -> requireWhole("a.docx", backwards)).hasMessageStartingWith("DOCUMENT_MACRO");
        assertThatThrownBy(() -> requireWhole("a.xlsx", table)).hasMessageStartingWith("DOCUMENT_MACRO");
        assertThatThrownBy(() -> requireWhole("a.odt", open)).hasMessageStartingWith("DOCUMENT_MACRO");
    }

    @Test
    void refusesAnArchiveWhoseListCannotBeRead() throws IOException {
        byte[] whole = archive(WORD);
        byte[] cut = Arrays.copyOf(whole, whole.length - 30);
        byte[] lying = whole.clone();
        Arrays.fill(lying, whole.length - 10, whole.length - 2, (byte) 0x7f);
        assertThatThrownBy(() -> requireWhole("a.docx", cut)).hasMessageStartingWith("DOCUMENT_CONTENT");
        assertThatThrownBy(() -> requireWhole("a.docx", lying)).hasMessageStartingWith("DOCUMENT_CONTENT");
    }
}
