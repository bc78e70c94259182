package org.allmende.phase;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A phase as its authors write it.
 *
 * <p>Errors: {@code PHASE_TITLE_LENGTH(least, most)}, {@code PHASE_WORDS_LENGTH(least, most)}.
 *
 * @param words what happens in it
 * @param begins the planned first day; null of requests to participate, which begin with the publication
 * @param ends the planned last day; null of requests to participate, which end with the tender's deadline
 * @param most how many suppliers go on at most; only of requests to participate
 * @param counted the numbers of the award criteria by which is decided who goes on; only of requests to participate
 * @param refined the numbers of the award criteria that may be refined before final tenders are invited (Procurement Act 2023 s.24);
 *     only of final tenders
 */
public record PhasePart(
        PhaseKind kind,
        String title,
        String words,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        @Nullable Integer most,
        List<Integer> counted,
        List<Integer> refined) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 4_000;

    public PhasePart {
        title = TextLength.within("PHASE_TITLE_LENGTH", title, 1, LONGEST_TITLE);
        words = TextLength.within("PHASE_WORDS_LENGTH", words.replace("\r\n", "\n"), 0, LONGEST);
        counted = counted.stream().distinct().sorted().toList();
        refined = refined.stream().distinct().sorted().toList();
    }

    /** Requests to participate, which end with the deadline. */
    public static PhasePart participation(String title, String words, @Nullable Integer most, List<Integer> counted) {
        return new PhasePart(PhaseKind.PARTICIPATION, title, words, null, null, most, counted, List.of());
    }

    public static PhasePart dialogue(String title, String words, @Nullable LocalDate begins, @Nullable LocalDate ends) {
        return new PhasePart(PhaseKind.DIALOGUE, title, words, begins, ends, null, List.of(), List.of());
    }

    public static PhasePart finalTenders(
            String title, String words, @Nullable LocalDate begins, @Nullable LocalDate ends, List<Integer> refined) {
        return new PhasePart(PhaseKind.FINAL_TENDERS, title, words, begins, ends, null, List.of(), refined);
    }
}
