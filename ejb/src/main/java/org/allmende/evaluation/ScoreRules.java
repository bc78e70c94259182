package org.allmende.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What a score needs before it counts: a level on the scale and a reason that says more than the scale does.
 *
 * <p>Source: Woods v Milton Keynes [2015] EWHC 2011 (no reasons written at the time); Procurement Act 2023 s.50(4): the
 * explanation is tied to the bid. A reason that only repeats the words of the scale explains nothing.
 *
 * <p>Errors: {@code SCORE_LEVEL_OUT_OF_SCALE(level)}, {@code SCORE_LEVEL_MISSING(criterion)}, {@code
 * SCORE_REASON_MISSING(criterion)}, {@code SCORE_REASON_REPEATS_SCALE(criterion)}.
 */
public final class ScoreRules {

    /** So many different words of its own, beyond those of the scale, a reason has at least. */
    public static final int OWN_WORDS = 4;

    private ScoreRules() {}

    static @Nullable Integer inScale(@Nullable Integer level) {
        if (level != null && (level < 0 || level >= Criterion.LEVELS)) {
            throw new DomainProblem("SCORE_LEVEL_OUT_OF_SCALE", level);
        }
        return level;
    }

    /** Refuses an incomplete score of that criterion. */
    public static void requireComplete(Criterion criterion, @Nullable Integer level, String reason) {
        if (level == null) {
            throw new DomainProblem("SCORE_LEVEL_MISSING", criterion.title());
        }
        if (reason.isBlank()) {
            throw new DomainProblem("SCORE_REASON_MISSING", criterion.title());
        }
        if (repeatsScale(criterion, reason)) {
            throw new DomainProblem("SCORE_REASON_REPEATS_SCALE", criterion.title());
        }
    }

    /** Whether the reason has hardly a word that is not in the words of the levels or in the criterion's title. */
    public static boolean repeatsScale(Criterion criterion, String reason) {
        return repeatsScale(String.join(" ", criterion.levels()) + " " + criterion.title(), reason);
    }

    static boolean repeatsScale(String scale, String reason) {
        Set<String> own = new HashSet<>(words(reason));
        own.removeAll(words(scale));
        return own.size() < OWN_WORDS;
    }

    /** Words of three letters or more and figures of any length, without regard to case and accents. */
    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2 || word.chars().allMatch(Character::isDigit) && !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
