package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RightStatisticsDataTest {

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(RightStatisticsData.line(List.of("a", "b, c", "say \"yes\"", "two\nlines", "")))
                .isEqualTo("a,\"b, c\",\"say \"\"yes\"\"\",\"two\nlines\",");
    }

    @Test
    void letsNoNameBecomeAFormula() {
        assertThat(RightStatisticsData.line(List.of("=1+1", "@sum", "-2", "12")))
                .isEqualTo("'=1+1,'@sum,'-2,12");
    }
}
