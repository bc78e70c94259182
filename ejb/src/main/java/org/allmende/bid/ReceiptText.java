package org.allmende.bid;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody has pasted to have it checked: a whole receipt, or a number with or without its fingerprint. What a program
 * adds around the lines, such as spaces and other line ends, does not matter; every character of the facts does.
 *
 * @param facts by the name that stands before the colon
 */
record ReceiptText(Map<String, String> facts, String text) {

    /** Longer than any receipt with all words around it. */
    static final int MOST = 4000;

    private static final Pattern FACT = Pattern.compile(
            "(?m)^[ \\t]*(number|version|received|fingerprint|files|bytes|key|signature):[ \\t]*(\\S+)[ \\t\\r]*$");
    private static final Pattern NUMBER =
            Pattern.compile("\\bAL\\d{2}-\\d{4}(-[0-9A-Z]{4}){3}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FINGERPRINT = Pattern.compile("\\b[0-9a-f]{64}\\b", Pattern.CASE_INSENSITIVE);

    ReceiptText {
        facts = Map.copyOf(facts);
    }

    static ReceiptText of(String pasted) {
        String text = pasted.length() > MOST ? pasted.substring(0, MOST) : pasted;
        Map<String, String> facts = new HashMap<>();
        Matcher lines = FACT.matcher(text);
        while (lines.find()) {
            facts.merge(lines.group(1), lines.group(2), (one, other) -> one.equals(other) ? one : "two of them");
        }
        return new ReceiptText(facts, text);
    }

    /** Whether it means to be a signed receipt: then nothing less than its signature counts. */
    boolean claimsSignature() {
        return facts.containsKey("signature") || facts.containsKey("key") || text.contains(Receipt.HEADING);
    }

    Optional<String> keyId() {
        return Optional.ofNullable(facts.get("key"));
    }

    Optional<ReceiptFacts> all() {
        ReceiptFacts all = new ReceiptFacts(
                facts.getOrDefault("number", ""),
                facts.getOrDefault("version", ""),
                facts.getOrDefault("received", ""),
                facts.getOrDefault("fingerprint", ""),
                facts.getOrDefault("files", ""),
                facts.getOrDefault("bytes", ""));
        return facts.keySet().containsAll(List.of("number", "version", "received", "fingerprint", "files", "bytes"))
                ? Optional.of(all)
                : Optional.empty();
    }

    /** The signature's bytes; none where it is not written as the portal writes it. */
    byte[] signature() {
        String written = facts.getOrDefault("signature", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(written);
            return Base64.getEncoder().encodeToString(bytes).equals(written) ? bytes : new byte[0];
        } catch (IllegalArgumentException unreadable) {
            return new byte[0];
        }
    }

    Optional<String> number() {
        return first(NUMBER).map(number -> number.toUpperCase(Locale.ROOT));
    }

    Optional<String> fingerprint() {
        return first(FINGERPRINT).map(print -> print.toLowerCase(Locale.ROOT));
    }

    private Optional<String> first(Pattern wanted) {
        Matcher found = wanted.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
