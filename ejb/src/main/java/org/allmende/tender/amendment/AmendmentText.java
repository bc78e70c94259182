package org.allmende.tender.amendment;

import java.util.List;
import java.util.stream.Collectors;

/** What an amendment changes as plain lines, for mails and open data: − before what is gone, + before what is new. */
public final class AmendmentText {

    private AmendmentText() {}

    /** Only the lines that differ; a dash where only the time changed. */
    public static String of(Amendment amendment) {
        return amendment.parts().isEmpty()
                ? "–"
                : amendment.parts().stream().map(AmendmentText::of).collect(Collectors.joining("\n"));
    }

    private static String of(AmendedPart part) {
        List<String> before = lines(part.before());
        List<String> after = lines(part.after());
        String gone = marked("− ", before, after);
        String fresh = marked("+ ", after, before);
        if (gone.isEmpty() && fresh.isEmpty()) {
            return marked("+ ", after, List.of());
        }
        return gone.isEmpty() || fresh.isEmpty() ? gone + fresh : gone + "\n" + fresh;
    }

    private static List<String> lines(String words) {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String marked(String mark, List<String> all, List<String> other) {
        return all.stream()
                .filter(line -> !other.contains(line))
                .map(line -> mark + line)
                .collect(Collectors.joining("\n"));
    }
}
