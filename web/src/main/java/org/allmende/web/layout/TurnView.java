package org.allmende.web.layout;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, until when, by which rule, and what follows if nobody acts: what {@code a:turn} shows.
 * {@code TurnView.of("The bidders’ turn", "to send a bid").from(published).until(deadline).rule(…, …).ifNothing(…, …)}.
 *
 * @param yours the reader must act
 * @param link path of the page on which to act, if the title is to lead there
 * @param since begin of the period, for the bar of time gone by
 * @param calendar path of the calendar file
 */
public record TurnView(
        boolean yours,
        String title,
        @Nullable String text,
        @Nullable String link,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String rule,
        @Nullable String law,
        @Nullable String ifNothing,
        @Nullable String ifNothingLaw,
        @Nullable String calendar,
        @Nullable Progress progress) {

    private static final Duration SOON = Duration.ofDays(2);

    /** Something counted other than days: "3 of 8 tasks complete". */
    public record Progress(int max, int done, String label) {}

    public static TurnView of(String title, @Nullable String text) {
        return new TurnView(false, title, text, null, null, null, null, null, null, null, null, null);
    }

    public TurnView asYours() {
        return new TurnView(
                true, title, text, link, since, until, rule, law, ifNothing, ifNothingLaw, calendar, progress);
    }

    /** The same turn, for a reader who may not take it although a role of theirs may. */
    public TurnView asOthers(String whose) {
        return new TurnView(
                false, whose, text, null, since, until, rule, law, ifNothing, ifNothingLaw, calendar, progress);
    }

    public TurnView linking(@Nullable String path) {
        return new TurnView(
                yours, title, text, path, since, until, rule, law, ifNothing, ifNothingLaw, calendar, progress);
    }

    public TurnView from(@Nullable Instant begin) {
        return new TurnView(
                yours, title, text, link, begin, until, rule, law, ifNothing, ifNothingLaw, calendar, progress);
    }

    public TurnView until(@Nullable Instant end) {
        return new TurnView(
                yours, title, text, link, since, end, rule, law, ifNothing, ifNothingLaw, calendar, progress);
    }

    public TurnView rule(@Nullable String words, @Nullable String source) {
        return new TurnView(
                yours, title, text, link, since, until, words, source, ifNothing, ifNothingLaw, calendar, progress);
    }

    public TurnView ifNothing(@Nullable String words, @Nullable String source) {
        return new TurnView(yours, title, text, link, since, until, rule, law, words, source, calendar, progress);
    }

    public TurnView calendar(@Nullable String path) {
        return new TurnView(yours, title, text, link, since, until, rule, law, ifNothing, ifNothingLaw, path, progress);
    }

    public TurnView counting(int done, int max, String label) {
        return new TurnView(
                yours,
                title,
                text,
                link,
                since,
                until,
                rule,
                law,
                ifNothing,
                ifNothingLaw,
                calendar,
                new Progress(max, done, label));
    }

    /** Solid when it is the reader's turn, ochre when less than two days are left of it, bare otherwise. */
    public String style(Instant now) {
        if (!yours) {
            return "";
        }
        return until != null && Duration.between(now, until).compareTo(SOON) < 0 ? "soon" : "you";
    }

    public boolean isLate(Instant now) {
        return until != null && until.isBefore(now);
    }

    public boolean hasProgress() {
        return progress != null || (since != null && until != null && until.isAfter(since));
    }

    public long max(Instant now) {
        return progress != null ? progress.max() : Math.max(1, days(since, until));
    }

    public long gone(Instant now) {
        return progress != null ? progress.done() : Math.max(0, Math.min(max(now), days(since, now)));
    }

    public @Nullable String progressLabel() {
        return progress == null ? null : progress.label();
    }

    private static long days(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? 0 : Duration.between(from, to).toDays();
    }
}
