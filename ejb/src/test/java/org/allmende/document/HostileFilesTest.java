package org.allmende.document;

import static org.allmende.document.FileContentTest.archive;
import static org.allmende.document.FileContentTest.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm: built here, byte by byte. */
class HostileFilesTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";

    private static long looked;

    private static void look(String name, byte[] bytes) {
        DocumentView file = new DocumentView(
                new DocumentId(new UUID(0, 1)),
                new UUID(0, 2),
                name,
                FileKinds.mediaType(name),
                bytes.length,
                bytes.length,
                null,
                null);
        try (FileLook look = FileContent.requireWhole(
                file, (from, length) -> Arrays.copyOfRange(bytes, (int) from, (int) from + length))) {
            look.write(bytes, 0, bytes.length);
            look.judge();
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String name, byte[] bytes) {
        return assertThatThrownBy(() -> look(name, bytes)).isInstanceOf(FileProblem.class);
    }

    private static Map<String, byte[]> word() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(TYPES, ascii("<Types/>"));
        parts.put("word/document.xml", ascii("<w/>"));
        return parts;
    }

    private static byte[] word(String more, byte[] content) {
        try {
            Map<String, byte[]> parts = word();
            parts.put(more, content);
            return archive(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int find(byte[] bytes, int signature, int number) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return IntStream.range(0, bytes.length - 3)
                .filter(at -> buffer.getInt(at) == signature)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    /** Changes four bytes of the list's entry of that number. */
    private static byte[] lying(byte[] archive, int number, int place, int value) {
        byte[] changed = archive.clone();
        ByteBuffer.wrap(changed)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(find(changed, 0x02014b50, number) + place, value);
        return changed;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void anHonestPaperPassesWhateverWroteIt() throws IOException {
        assertThatCode(() -> look("a.docx", word("word/media/image1.png", new byte[3 * MEGABYTE])))
                .doesNotThrowAnyException();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = ascii(FileKinds.mediaType("a.ods"));
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 sum = new CRC32();
            sum.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("Pictures/"));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(ascii("<office/>"));
        }
        assertThatCode(() -> look("a.ods", bytes.toByteArray())).doesNotThrowAnyException();
        assertRefused("a.odt", bytes.toByteArray()).hasMessage("DOCUMENT_CONTENT");
    }

    @Test
    void aBombIsRefusedByItsListAndNothingOfItIsUnpacked() {
        byte[] bomb = word("word/media/image1.bmp", new byte[70 * MEGABYTE]);
        assertThat(bomb).hasSizeLessThan(MEGABYTE / 8);
        assertRefused("a.docx", bomb).hasMessage("DOCUMENT_UNPACKS [64 MB]");
        long most = FileContent.mostUnpacked(2L * 1024 * MEGABYTE);
        assertThat(most).isEqualTo(4L * 1024 * MEGABYTE);
        assertThat(FileContent.mostUnpacked(20L * MEGABYTE)).isEqualTo(1024L * MEGABYTE);
    }

    @Test
    void aBombThatSaysItIsSmallIsLeftAtTheFirstByteBeyond() {
        byte[] bomb = word("word/media/image1.bmp", new byte[64 * MEGABYTE]);
        byte[] lying = lying(bomb, 2, 24, 1_000);
        long begin = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            assertRefused("a.docx", lying).hasMessage("DOCUMENT_CONTENT");
        }
        looked = System.nanoTime() - begin;
        assertThat(looked).as("200 times 64 MB would take a minute").isLessThan(20_000_000_000L);
        assertRefused("a.docx", lying(bomb, 2, 24, 63 * MEGABYTE)).hasMessage("DOCUMENT_CONTENT");
    }

    @Test
    void partsThatShareTheirBytesAreRefused() {
        byte[] paper = word("word/media/image1.png", new byte[1_000]);
        byte[] shared = lying(paper, 2, 42, find(paper, 0x04034b50, 1));
        assertRefused("a.docx", shared).hasMessage("DOCUMENT_CONTENT");
    }

    @Test
    void aPartThatTheListDoesNotNameIsRefused() throws IOException {
        byte[] paper = word("word/vbaProject.bin", new byte[] {1, 2, 3});
        byte[] clean = archive(word());
        int list = find(clean, 0x02014b50, 0);
        byte[] hidden = Arrays.copyOfRange(paper, find(paper, 0x04034b50, 2), find(paper, 0x02014b50, 0));
        byte[] gap = new byte[200];
        byte[] joined = join(Arrays.copyOf(clean, list), hidden, gap, Arrays.copyOfRange(clean, list, clean.length));
        ByteBuffer end = ByteBuffer.wrap(joined).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(find(joined, 0x06054b50, 0) + 16, list + hidden.length + gap.length);
        assertRefused("a.docx", joined).hasMessage("DOCUMENT_CONTENT");
    }

    @Test
    void aPartWithAnotherNameThanTheListSaysIsRefused() {
        byte[] paper = word("word/vbaProjekt.xyz", new byte[] {1, 2, 3});
        int name = find(paper, 0x04034b50, 2) + 30;
        System.arraycopy(ascii("word/vbaProject.bin"), 0, paper, name, 19);
        assertRefused("a.docx", paper).hasMessage("DOCUMENT_CONTENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/x",
                "/etc/passwd",
                "C:\\Windows\\x.exe",
                "word/../../x",
                "word/a\u0001.xml",
                "WORD/Document.xml"
            })
    void aPartThatWouldLeaveItsFolderOrHasAnothersNameIsRefused(String name) {
        assertRefused("a.docx", word(name, ascii("x"))).hasMessage("DOCUMENT_CONTENT");
    }

    @Test
    void moreThanTenThousandPartsAreRefused() throws IOException {
        Map<String, byte[]> parts = word();
        IntStream.range(0, 10_000).forEach(i -> parts.put("word/media/" + i, new byte[0]));
        assertRefused("a.docx", archive(parts)).hasMessage("DOCUMENT_CONTENT");
    }

    @Test
    void aLockedPartIsRefused() {
        byte[] paper = word("word/media/image1.png", new byte[1_000]);
        int flags = find(paper, 0x02014b50, 2) + 8;
        paper[flags] |= 1;
        assertRefused("a.docx", paper).hasMessage("DOCUMENT_CONTENT");
    }

    @Test
    void aMacroUnderAnotherNameIsFoundByItsType() throws IOException {
        String types =
                "<Types><Override PartName='/word/styles2.xml' ContentType='application/vnd.ms-office.vbaProject'/></Types>";
        Map<String, byte[]> parts = word();
        parts.put("word/styles2.xml", new byte[] {1});
        parts.put(TYPES, ascii(types));
        assertRefused("a.docx", archive(parts)).hasMessage("DOCUMENT_MACRO");
        parts.put(TYPES, types.getBytes(StandardCharsets.UTF_16));
        assertRefused("a.docx", archive(parts)).hasMessage("DOCUMENT_MACRO");
        parts.put(TYPES, ascii(types.replace("vbaProject", "vba&#80;roject")));
        assertRefused("a.docx", archive(parts)).hasMessage("DOCUMENT_CONTENT");
        parts.put(TYPES, ascii(types.replace("vbaProject", "theme")));
        assertThatCode(() -> look("a.docx", archive(parts))).doesNotThrowAnyException();
    }

    @Test
    void aProgramInRichTextIsRefusedWhereverItLies() {
        String text = "{\\rtf1 " + "Plan ".repeat(300_000);
        assertThatCode(() -> look("a.rtf", ascii(text + "}"))).doesNotThrowAnyException();
        assertRefused("a.rtf", ascii(text + "{\\object{\\*\\ObjData 0105}}}")).hasMessage("DOCUMENT_MACRO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.png", "a.jpg", "a.docx", "a.odt", "a.rtf"})
    void aPageThatPretendsIsRefused(String name) {
        assertRefused(name, ascii("<!DOCTYPE html><script>alert(1)</script>" + " ".repeat(100)))
                .hasMessage("DOCUMENT_CONTENT");
        assertRefused(name, ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>" + " ".repeat(100)))
                .hasMessage("DOCUMENT_CONTENT");
        assertRefused(name, ascii("GIF89a=1;alert(1)//" + " ".repeat(100))).hasMessage("DOCUMENT_CONTENT");
    }

    /** Two kinds in one: the ending decides which one a reader's computer opens, and what runs is none of them. */
    @Test
    void anArchiveBehindAnotherKindIsNoPaperOfAnOffice() throws IOException {
        byte[] paper = archive(word());
        assertRefused("a.docx", join(ascii("%PDF-1.7\n"), paper)).hasMessage("DOCUMENT_CONTENT");
        assertRefused("a.docx", join(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, paper))
                .hasMessage("DOCUMENT_CONTENT");
        assertRefused("a.docx", join(paper, ascii("<script>alert(1)</script>"))).hasMessage("DOCUMENT_CONTENT");
        assertRefused("a.pdf", paper).hasMessage("DOCUMENT_CONTENT");
    }

    @Test
    void chanceBytesAreRefusedAndBreakNothing() {
        java.util.Random chance = new java.util.Random(7);
        byte[] paper = word("word/media/image1.png", noise(3_000));
        for (int i = 0; i < 3_000; i++) {
            byte[] broken = paper.clone();
            for (int hit = 0; hit <= i % 5; hit++) {
                broken[chance.nextInt(broken.length)] = (byte) chance.nextInt();
            }
            try {
                look("a.docx", broken);
            } catch (FileProblem refused) {
                assertThat(refused.code()).startsWith("DOCUMENT_");
            }
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void nothingSaysTheNameOfAFileButTheTextForItsSender() {
        FileProblem problem = new FileProblem("DOCUMENT_UNPACKS", "secret plan.docx", "64 MB");
        assertThat(problem.getMessage()).doesNotContain("secret");
        assertThat(problem.args()).containsExactly("secret plan.docx", "64 MB");
        assertThat(Deflater.DEFLATED).isEqualTo(ArchivePart.DEFLATED);
    }
}
