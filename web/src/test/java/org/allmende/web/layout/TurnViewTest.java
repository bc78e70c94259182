package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnViewTest {
    private static final Instant NOW = Instant.parse("2027-06-16T13:32:08Z");
    private final TurnView view = TurnView.of("The bidders’ turn", null);

    @Test
    void isOchreOnlyWhenTheReaderMustActWithinTwoDays() {
        Instant soon = NOW.plus(Duration.ofHours(47));
        assertThat(view.until(soon).style(NOW)).isEmpty();
        assertThat(view.until(soon).asYours().style(NOW)).isEqualTo("soon");
        assertThat(view.until(NOW.plus(Duration.ofDays(2))).asYours().style(NOW))
                .isEqualTo("you");
        assertThat(view.asYours().style(NOW)).isEqualTo("you");
    }

    @Test
    void showsTheDaysGoneByWithinThePeriod() {
        TurnView period = view.from(NOW.minus(Duration.ofDays(30))).until(NOW.plus(Duration.ofDays(14)));
        assertThat(period.hasProgress()).isTrue();
        assertThat(period.max(NOW)).isEqualTo(44);
        assertThat(period.gone(NOW)).isEqualTo(30);
        assertThat(period.gone(NOW.plus(Duration.ofDays(90)))).isEqualTo(44);
        assertThat(view.until(NOW).hasProgress()).isFalse();
    }
}
