package org.allmende.web.worklist;

import java.time.Duration;
import java.time.Instant;
import org.allmende.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * One waiting step as a list shows it.
 *
 * @param title what is to do
 * @param caseTitle in which case
 * @param turn whose turn it is, in words
 * @param status kind of the status mark: {@code bad} when late, {@code warn} under two days, else {@code todo}
 */
public record TaskRow(
        String title,
        String caseTitle,
        String reference,
        String turn,
        @Nullable String link,
        @Nullable Instant due,
        String status) {

    private static final Duration SOON = Duration.ofDays(2);

    static TaskRow of(WorkItem item, String title, String turn, Instant now) {
        return new TaskRow(
                title,
                item.title(),
                item.reference(),
                turn,
                item.link().orElse(null),
                item.dueAt().orElse(null),
                item.dueAt().map(due -> status(due, now)).orElse("todo"));
    }

    static String status(Instant due, Instant now) {
        if (due.isBefore(now)) {
            return "bad";
        }
        return Duration.between(now, due).compareTo(SOON) < 0 ? "warn" : "todo";
    }

    /** Late, in the list of those who wait; otherwise running. */
    public String waitingStatus() {
        return status.equals("bad") ? "bad" : "open";
    }
}
