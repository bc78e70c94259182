package org.allmende.web.layout;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Word by word, what one text has that the other has not. */
public final class TextDifference {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private TextDifference() {}

    /** What happened to some words. */
    public enum Kind {
        KEPT,
        TAKEN_OUT,
        PUT_IN
    }

    /** Words next to each other to which the same happened. */
    public record Stretch(Kind kind, String words) implements Serializable {

        private static final long serialVersionUID = 1L;

        public boolean isTakenOut() {
            return kind == Kind.TAKEN_OUT;
        }

        public boolean isPutIn() {
            return kind == Kind.PUT_IN;
        }
    }

    /** From the first text to the second: kept and taken out together are the first, kept and put in the second. */
    public static List<Stretch> between(String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        Patch<String> patch = DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>());
        Stretches stretches = new Stretches();
        int at = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            stretches.kept(old.subList(at, delta.getSource().getPosition()));
            stretches.takenOut.addAll(delta.getSource().getLines());
            stretches.putIn.addAll(delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        stretches.kept(old.subList(at, old.size()));
        stretches.close();
        return stretches.all;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(BETWEEN_WORDS.split(text));
    }

    /** Between what was kept, first all that was taken out, then all that was put in. */
    private static final class Stretches {
        private final List<Stretch> all = new ArrayList<>();
        private final List<String> takenOut = new ArrayList<>();
        private final List<String> putIn = new ArrayList<>();

        void kept(List<String> words) {
            if (!words.isEmpty()) {
                close();
                add(Kind.KEPT, words);
            }
        }

        void close() {
            add(Kind.TAKEN_OUT, takenOut);
            add(Kind.PUT_IN, putIn);
            takenOut.clear();
            putIn.clear();
        }

        private void add(Kind kind, List<String> words) {
            if (!words.isEmpty()) {
                all.add(new Stretch(kind, String.join("", words)));
            }
        }
    }
}
