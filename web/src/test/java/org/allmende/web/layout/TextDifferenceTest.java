package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.allmende.web.layout.TextDifference.Kind;
import org.allmende.web.layout.TextDifference.Stretch;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

    @Test
    void namesWhatWentAndWhatCame() {
        assertThat(TextDifference.between("Open on Saturdays again.", "Open on Sundays and again."))
                .containsExactly(
                        new Stretch(Kind.KEPT, "Open on "),
                        new Stretch(Kind.TAKEN_OUT, "Saturdays "),
                        new Stretch(Kind.PUT_IN, "Sundays and "),
                        new Stretch(Kind.KEPT, "again."));
    }

    @Test
    void nothingFromNothingIsNothing() {
        assertThat(TextDifference.between("", "")).isEmpty();
        assertThat(TextDifference.between("same", "same")).containsExactly(new Stretch(Kind.KEPT, "same"));
    }

    @Property(tries = 300)
    void bothTextsCanBeReadOutOfIt(
            @ForAll @StringLength(max = 60) String before, @ForAll @StringLength(max = 60) String after) {
        List<Stretch> stretches = TextDifference.between(before, after);
        assertThat(without(stretches, Kind.PUT_IN)).isEqualTo(before);
        assertThat(without(stretches, Kind.TAKEN_OUT)).isEqualTo(after);
    }

    private static String without(List<Stretch> stretches, Kind kind) {
        return stretches.stream()
                .filter(stretch -> stretch.kind() != kind)
                .map(Stretch::words)
                .collect(Collectors.joining());
    }
}
