package org.allmende.bid.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allmende.bid.pack.FieldDifference.Change;

/** Three versions of a field, and what each tool does with any text and any number. */
class PackComparisonProperties {

    private static final PackKey ANSWER = new PackKey(PackKey.Kind.ANSWER, new UUID(1, 1));
    private static final PackKey PRICE = new PackKey(PackKey.Kind.PRICE, new UUID(1, 2));

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("", "a", "b", "a\nb", "a \u2028 <b> & \"c\"", "</script>", "ß\ud83d\ude00");
    }

    private static PackForm form(PackKey key, String base, String typed, String language) {
        return new PackForm(
                "AL-B-2026-0001",
                "AL-T-2026-0001",
                2,
                Instant.parse("2026-11-28T03:00:00Z"),
                language,
                Map.of(key, base),
                List.of(new PackFile(new UUID(2, 2), "plan.pdf", 3, "ab")),
                Map.of(key, typed),
                Instant.parse("2026-11-28T04:00:00Z"));
    }

    @Property
    void saysWhoHasChangedAField(
            @ForAll("words") String base, @ForAll("words") String now, @ForAll("words") String offline) {
        Optional<FieldDifference> found = PackComparison.field(form(ANSWER, base, offline, "en"), ANSWER, now);

        assertThat(found.isEmpty()).isEqualTo(offline.equals(now));
        found.ifPresent(difference -> {
            boolean inForm = !offline.equals(base);
            boolean inPortal = !now.equals(base);
            assertThat(difference.change())
                    .isEqualTo(inForm && inPortal ? Change.BOTH : inForm ? Change.OFFLINE : Change.ONLINE);
            assertThat(difference.offline()).isEqualTo(offline);
            assertThat(difference.now()).isEqualTo(now);
        });
    }

    @Property
    void whatWasNotTouchedIsNeverTakenOver(@ForAll("words") String base, @ForAll("words") String now) {
        PackForm untouched = form(ANSWER, base, base, "en");

        assertThat(PackComparison.field(untouched, ANSWER, now).map(FieldDifference::change))
                .isIn(Optional.empty(), Optional.of(Change.ONLINE));
    }

    @Property
    void theLineEndsOfTheComputerChangeNothing(@ForAll("words") String base) {
        PackForm form = form(ANSWER, base, base.replace("\n", "\r\n"), "en");

        assertThat(PackComparison.field(form, ANSWER, base)).isEmpty();
    }

    @Property
    void aFormIsReadAsItWasWrittenAndHoldsNoLessThanSign(
            @ForAll("words") String base, @ForAll String typed, @ForAll("words") String around) {
        PackForm form = form(ANSWER, base, typed, "de");
        String json = PackFormJson.write(form);
        String page = "<p>" + around.replace("<", "&lt;") + "</p><script type=\"application/json\" id=\"allmende-bid\">"
                + json + "</script>";

        assertThat(json).doesNotContain("<");
        // half of a surrogate pair is no letter, and does not come through UTF-8
        if (StandardCharsets.UTF_8.newEncoder().canEncode(typed)) {
            assertThat(PackFormJson.read(page)).isEqualTo(form);
        }
    }

    @Property
    void aChangedBaseIsNoticed(@ForAll("words") String base, @ForAll("words") String other) {
        String json = PackFormJson.write(form(ANSWER, base + "x", "", "en"));
        String page = "<script type=\"application/json\" id=\"allmende-bid\">"
                + json.replace("\"base\":{\"" + ANSWER + "\":\"", "\"base\":{\"" + ANSWER + "\":\"" + "y")
                + "</script>";

        assertThat(catchThrowable(() -> PackFormJson.read(page))).hasMessageContaining("BID_PACK_DAMAGED");
    }

    @Provide
    Arbitrary<BigDecimal> pounds() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("9999999999999.99"))
                .ofScale(2);
    }

    @Property
    void aNumberIsReadAsItWasWrittenInEachLanguage(@ForAll("pounds") BigDecimal pounds) {
        String says = PackFields.number(pounds);
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String written = PackFields.write(PackKey.Kind.PRICE, says, language);

            assertThat(PackFields.read(PackKey.Kind.PRICE, written, language)).isEqualTo(says);
            String grouped = NumberFormat.getNumberInstance(language).format(pounds);
            assertThat(new BigDecimal(PackFields.read(PackKey.Kind.PRICE, " £" + grouped, language)))
                    .isEqualByComparingTo(pounds);
        }
    }

    @Property
    void noTextAtAllEndsOtherwiseThanAsANumberOrAProblem(@ForAll String typed) {
        FieldDifference.Change change = PackComparison.field(form(PRICE, "1", typed, "en"), PRICE, "2")
                .map(FieldDifference::change)
                .orElse(null);

        assertThat(change).isIn(null, Change.FAULTY, Change.BOTH, Change.ONLINE);
    }
}
