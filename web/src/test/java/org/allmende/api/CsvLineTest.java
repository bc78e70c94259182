package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(CsvLine.of(List.of("a", "b, c", "say \"yes\"", "two\nlines", "")))
                .isEqualTo("a,\"b, c\",\"say \"\"yes\"\"\",\"two\nlines\",");
    }

    @Test
    void leavesEmptyWhatIsNotThere() {
        assertThat(CsvLine.of(Arrays.asList("The Plough", null, 7))).isEqualTo("The Plough,,7");
    }

    @Test
    void letsNoNameBecomeAFormula() {
        assertThat(CsvLine.of(List.of("=1+1", "@sum", "-2", "12"))).isEqualTo("'=1+1,'@sum,'-2,12");
    }
}
