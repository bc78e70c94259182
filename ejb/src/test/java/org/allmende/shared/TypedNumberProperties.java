package org.allmende.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What somebody types is the number that is stored, in English and in German. */
class TypedNumberProperties {

    @Property
    void whatIsShownInAFieldIsReadAsTheSameNumber(
            @ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(4) BigDecimal number) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            assertThat(TypedNumber.read(TypedNumber.write(number, language), language))
                    .contains(number);
            NumberFormat grouped = NumberFormat.getNumberInstance(language);
            grouped.setMaximumFractionDigits(4);
            assertThat(TypedNumber.read(grouped.format(number), language).orElseThrow())
                    .isEqualByComparingTo(number);
        }
    }

    @Property
    void noTextIsReadAsANumberOfAnotherLanguage(@ForAll String text) {
        TypedNumber.read(text, Locale.GERMAN)
                .ifPresent(number -> assertThat(text).matches("(?s).*\\d.*"));
    }

    @Example
    void aPointThatGroupsIsNotADecimalOneAndTheOtherWayRound() {
        assertThat(read("1.250", Locale.GERMAN)).isEqualTo("1250");
        assertThat(read("1.250,5", Locale.GERMAN)).isEqualTo("1250.5");
        assertThat(read("33.3", Locale.GERMAN)).isEqualTo("33.3");
        assertThat(read("0.125", Locale.GERMAN)).isEqualTo("0.125");
        assertThat(read("229000.50", Locale.GERMAN)).isEqualTo("229000.50");
        assertThat(read("\u221212,5 €", Locale.GERMAN)).isEqualTo("-12.5");
        assertThat(read("£1,250.50", Locale.ENGLISH)).isEqualTo("1250.50");
        assertThat(read("0.125", Locale.ENGLISH)).isEqualTo("0.125");
    }

    @Example
    void whatCouldBeMeantInTwoWaysIsRefused() {
        for (String english :
                new String[] {"33,3", "1,25", "0,125", "1.250,50", "12,3456", "ten", "", "1.2.3", "--1"}) {
            assertThat(TypedNumber.read(english, Locale.ENGLISH)).as(english).isEmpty();
        }
        for (String german : new String[] {"1,250.50", "1,2,3", "1.2.3", "zehn", "1.2500,5", "0.125,5"}) {
            assertThat(TypedNumber.read(german, Locale.GERMAN)).as(german).isEmpty();
        }
    }

    private static String read(String text, Locale language) {
        return TypedNumber.read(text, language).orElseThrow().toPlainString();
    }
}
