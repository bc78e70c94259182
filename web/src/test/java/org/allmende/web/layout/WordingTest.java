package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Instant NOON = Instant.parse("2027-06-30T11:00:00Z");
    private static final Instant EVENING = Instant.parse("2027-01-15T20:41:36Z");
    private final Wording english = in(Locale.ENGLISH);
    private final Wording german = in(Locale.GERMAN);

    @Test
    void writesDeadlinesInLondonTime() {
        assertThat(english.deadline(NOON)).isEqualTo("Wed 30 June 2027, 12:00\u00a0noon");
        assertThat(german.deadline(NOON)).isEqualTo("Mi 30. Juni 2027, 12:00\u00a0Uhr");
        assertThat(english.stamp(EVENING)).isEqualTo("Fri 15 January 2027, 20:41:36 GMT");
        assertThat(german.stamp(NOON)).isEqualTo("Mi 30. Juni 2027, 12:00:00\u00a0Uhr BST");
    }

    @Test
    void writesTimeLeftInTwoUnits() {
        assertThat(english.left(Duration.ofHours(13 * 24 + 21))).isEqualTo("13 days 21 h");
        assertThat(english.left(Duration.ofHours(26))).isEqualTo("1 day 2 h");
        assertThat(english.left(Duration.ofMinutes(312))).isEqualTo("5 h 12 min");
        assertThat(english.left(Duration.ofSeconds(-5))).isEqualTo("0 min");
        assertThat(german.left(Duration.ofHours(26))).isEqualTo("1 Tag 2 Std.");
        assertThat(german.left(Duration.ofHours(50))).isEqualTo("2 Tage 2 Std.");
    }

    @Test
    void countsDaysByTheCalendar() {
        LocalDate today = LocalDate.of(2027, 6, 16);
        assertThat(english.inDays(today, today.plusDays(1))).isEqualTo("tomorrow");
        assertThat(english.inDays(today, today.plusDays(13))).isEqualTo("in 13 days");
        assertThat(german.inDays(today, today.minusDays(5))).isEqualTo("vor 5 Tagen");
    }

    @Test
    void unitPricesAndQuantitiesKeepEveryPlace() {
        assertThat(english.unitPrice(new BigDecimal("0.1250"))).isEqualTo("£0.125");
        assertThat(german.unitPrice(new BigDecimal("1234.5678"))).isEqualTo("1.234,5678 £");
        assertThat(english.unitPrice(new BigDecimal("402.70"))).isEqualTo("£402.70");
        assertThat(english.unitPrice(new BigDecimal("5.00"))).isEqualTo("£5");
        assertThat(german.exact(new BigDecimal("2150.000125"))).isEqualTo("2.150,000125");
        assertThat(english.exact(new BigDecimal("180"))).isEqualTo("180");
    }

    @Test
    void writesMoneyWithPenceOnlyWhenThereAreAny() {
        assertThat(english.money(new BigDecimal("1420000.00"))).isEqualTo("£1,420,000");
        assertThat(english.money(new BigDecimal("14250.50"))).isEqualTo("£14,250.50");
        assertThat(german.money(new BigDecimal("1420000"))).isEqualTo("1.420.000 £");
        assertThat(english.money(new BigDecimal("-3"))).isEqualTo("−£3");
    }

    @Test
    void writesSizes() {
        assertThat(english.fileSize(18_400_000)).isEqualTo("18.4 MB");
        assertThat(english.fileSize(820)).isEqualTo("820 B");
        assertThat(german.fileSize(18_400_000)).isEqualTo("18,4 MB");
    }

    @Test
    void shortensMonthsAsPeopleDo() {
        assertThat(english.shortDate(LocalDate.of(2026, 9, 30))).isEqualTo("30 Sept 2026");
        assertThat(german.shortDate(LocalDate.of(2026, 3, 3))).isEqualTo("3. März 2026");
    }

    private static Wording in(Locale locale) {
        Path bundle = Path.of("src/main/resources/org/allmende/web/layout/messages_" + locale + ".properties");
        try (InputStream words = Files.newInputStream(bundle)) {
            return new Wording(locale, Texts.merge(locale, List.of(words)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
