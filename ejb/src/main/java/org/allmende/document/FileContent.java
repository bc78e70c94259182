package org.allmende.document;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether a file holds what its ending says, by its first bytes, and nothing that runs when it is opened. For exactly the kinds of
 * {@link FileKinds}: a table of beginnings is enough for them. An office file is an archive: its parts must be what its list says, and
 * unpack to no more than {@link #mostUnpacked}.
 *
 * <p>Errors: {@code DOCUMENT_CONTENT(name)} for a program or anything else under a false name, {@code DOCUMENT_MACRO(name)}, {@code
 * DOCUMENT_UNPACKS(name, most)}.
 */
final class FileContent {

    /** So many bytes tell each kind. */
    static final int HEAD = 64;

    private static final int MOST_BLANKS = 16;
    private static final int MOST_TIMES = 100;
    private static final long LITTLE = 64L * 1024 * 1024;
    private static final long MUCH = 1024L * 1024 * 1024;

    /** A program that lies in a text as an object. */
    private static final String[] RUN_BY_RICH_TEXT = {"\\objdata", "\\objupdate", "\\objocx"};

    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf", bytes("25504446 2d"),
            "application/rtf", bytes("7b5c7274 66"),
            "application/zip", bytes("504b0304"),
            "image/jpeg", bytes("ffd8ff"),
            "image/png", bytes("89504e47 0d0a1a0a"));

    private static final byte[] ARCHIVE = bytes("504b0304");
    private static final List<byte[]> TWO_BYTE_TEXT = List.of(bytes("fffe"), bytes("feff"));

    private FileContent() {}

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /** Refuses at once, if there are enough bytes to tell; fewer are judged with the last piece. */
    static void requireBeginning(DocumentView file, byte[] first) {
        if (first.length >= Math.min(HEAD, file.size()) && !begins(file.mediaType(), first)) {
            throw new FileProblem("DOCUMENT_CONTENT", file.name());
        }
    }

    /**
     * Refuses what is not as its ending says, as far as beginning and end of the whole tell. What is given back must see all of it
     * pass, and then be {@link FileLook#judge judged}.
     */
    static FileLook requireWhole(DocumentView file, ArchiveList.Slices bytes) {
        requireBeginning(file, bytes.slice(0, (int) Math.min(HEAD, file.size())));
        if (isArchive(file.mediaType())) {
            return archive(file, bytes);
        }
        return file.mediaType().equals("application/rtf")
                ? FileLook.forWords(file, RUN_BY_RICH_TEXT)
                : FileLook.atNothing(file);
    }

    private static FileLook archive(DocumentView file, ArchiveList.Slices bytes) {
        ArchiveList list =
                ArchiveList.of(file.size(), bytes).orElseThrow(() -> new FileProblem("DOCUMENT_CONTENT", file.name()));
        List<String> names = list.names();
        if (names.stream().anyMatch(FileContent::runs)) {
            throw new FileProblem("DOCUMENT_MACRO", file.name());
        }
        if (!holds(file.mediaType(), names)) {
            throw new FileProblem("DOCUMENT_CONTENT", file.name());
        }
        long most = mostUnpacked(file.size());
        if (list.unpacked() > most) {
            throw new FileProblem("DOCUMENT_UNPACKS", file.name(), FileSizes.limit(most));
        }
        return FileLook.atArchive(file, list);
    }

    /** An office file may unpack to a hundred times its size, up to 1 GB; to 64 MB and to twice its size in any case. */
    static long mostUnpacked(long size) {
        return Math.max(Math.max(LITTLE, 2 * size), Math.min(MOST_TIMES * size, MUCH));
    }

    private static boolean isArchive(String mediaType) {
        return mediaType.contains("opendocument") || mediaType.contains("openxmlformats");
    }

    static boolean begins(String mediaType, byte[] head) {
        if (isArchive(mediaType)) {
            return startsWith(head, 0, ARCHIVE);
        }
        byte[] beginning = BEGINNINGS.get(mediaType);
        if (beginning == null) {
            return isText(head);
        }
        int at = mediaType.equals("application/pdf") ? blanks(head) : 0;
        return startsWith(head, at, beginning);
    }

    /** Every program has a zero byte near its beginning; a text has none, unless it says that it has two bytes a letter. */
    private static boolean isText(byte[] head) {
        return TWO_BYTE_TEXT.stream().anyMatch(mark -> startsWith(head, 0, mark))
                || IntStream.range(0, head.length).noneMatch(i -> head[i] == 0);
    }

    /** Some writers put a mark of the encoding or an empty line before a PDF. */
    private static int blanks(byte[] head) {
        int at = startsWith(head, 0, bytes("efbbbf")) ? 3 : 0;
        while (at < Math.min(MOST_BLANKS, head.length) && Character.isWhitespace(head[at])) {
            at++;
        }
        return at;
    }

    private static boolean startsWith(byte[] head, int at, byte[] beginning) {
        return head.length >= at + beginning.length
                && IntStream.range(0, beginning.length).allMatch(i -> head[at + i] == beginning[i]);
    }

    /** A part that a word processor or a spreadsheet runs. */
    private static boolean runs(String part) {
        return part.endsWith("vbaproject.bin")
                || part.contains("/macrosheets/")
                || part.contains("/activex/")
                || part.startsWith("basic/")
                || part.startsWith("scripts/");
    }

    private static boolean holds(String mediaType, List<String> names) {
        if (mediaType.contains("opendocument")) {
            return names.contains("mimetype") && names.contains("content.xml");
        }
        String folder =
                mediaType.contains("wordprocessing") ? "word/" : mediaType.contains("spreadsheet") ? "xl/" : "ppt/";
        return names.contains("[content_types].xml") && names.stream().anyMatch(name -> name.startsWith(folder));
    }
}
