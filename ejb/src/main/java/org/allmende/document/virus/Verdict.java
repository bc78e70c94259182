package org.allmende.document.virus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scanner said of a file.
 *
 * @param words what it found, or why it did not look; empty where it found nothing
 */
public record Verdict(Kind kind, String words) {

    /** Whether it looked, and what it saw. */
    public enum Kind {
        CLEAN,
        FOUND,
        NOT_SCANNED
    }

    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    /** A finding of this kind says that the scanner did not look at all of it, or could not. */
    private static final Pattern UNSEEN = Pattern.compile("Heuristics\\.(Limits\\.Exceeded|Encrypted)\\b.*");

    private static final int LONGEST = 200;

    static Verdict notScanned(String why) {
        return new Verdict(Kind.NOT_SCANNED, plain(why));
    }

    /** Of clamd's own line, such as {@code stream: Eicar-Test-Signature FOUND}. */
    static Verdict of(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches() && !UNSEEN.matcher(found.group(1)).matches()) {
            return new Verdict(Kind.FOUND, plain(found.group(1)));
        }
        return answer.equals("stream: OK") ? new Verdict(Kind.CLEAN, "") : notScanned(answer);
    }

    private static String plain(String words) {
        String printed = words.replaceAll("[^ -~]", "?");
        return printed.length() <= LONGEST ? printed : printed.substring(0, LONGEST);
    }

    public boolean isFound() {
        return kind == Kind.FOUND;
    }

    public boolean isScanned() {
        return kind != Kind.NOT_SCANNED;
    }
}
