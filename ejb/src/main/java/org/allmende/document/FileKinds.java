package org.allmende.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allmende.shared.DomainProblem;

/**
 * The kinds of file that the portal takes, by the last ending of the name: papers, tables and pictures that a reader's computer
 * opens without running anything. The ending says what a file is, and {@link FileContent} whether it is that; what the sender's
 * computer claims is not believed.
 */
public final class FileKinds {

    private static final Map<String, String> MEDIA_TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png")));

    private static final Set<String> FALSE_FILES =
            Set.of("DOCUMENT_CONTENT", "DOCUMENT_MACRO", "DOCUMENT_UNPACKS", "DOCUMENT_INFECTED");

    private FileKinds() {}

    /** Whether the problem is the file itself, which no further attempt mends: nothing of it is to be kept. */
    public static boolean isFalse(DomainProblem problem) {
        return FALSE_FILES.contains(problem.code());
    }

    /** The endings without their dots, in the order of the alphabet. */
    public static Iterable<String> endings() {
        return new TreeSet<>(MEDIA_TYPES.keySet());
    }

    /** Whether files with that name are taken at all. */
    public static boolean takes(String name) {
        return MEDIA_TYPES.containsKey(ending(name));
    }

    /** The media type of a file with that name; {@code DOCUMENT_KIND(name)} for one that is not taken. */
    static String mediaType(String name) {
        return Optional.ofNullable(MEDIA_TYPES.get(ending(name)))
                .orElseThrow(() -> new FileProblem("DOCUMENT_KIND", name));
    }

    /** Empty where the name has none but is one itself, as in {@code pdf} or {@code .pdf}. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
