package org.allmende.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

/** Worked by hand: a contract of £1,000,000 from 1 April 2026 to 31 March 2030, 1,461 days, of which a tenth is 146.1. */
class ModificationLawTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final LocalDate END = LocalDate.of(2030, 3, 31);
    private static final Money VALUE = Money.pounds(1_000_000);
    private static final Money THRESHOLD = Money.pounds(207_720);

    @Test
    void section75Subsection2AsksForANoticeAboveTenPerCentOfValueOrTermAndNotAtTenPerCent() {
        assertThat(notice(END, "1100000", ModificationGround.UNFORESEEABLE)).isFalse();
        assertThat(notice(END, "1100000.01", ModificationGround.UNFORESEEABLE)).isTrue();
        assertThat(notice(END, "900000", ModificationGround.UNFORESEEABLE)).isFalse();
        assertThat(notice(END, "899999.99", ModificationGround.UNFORESEEABLE)).isTrue();
        assertThat(notice(END.plusDays(146), "1000000", ModificationGround.UNFORESEEABLE))
                .isFalse();
        assertThat(notice(END.plusDays(147), "1000000", ModificationGround.UNFORESEEABLE))
                .isTrue();
        assertThat(notice(END.minusDays(147), "1000000", ModificationGround.UNFORESEEABLE))
                .isTrue();
    }

    @Test
    void section75Subsection2MeasuresTheTermByTheMaximumProvidedForOnAwardSoThatOptionsToExtendCount() {
        LocalDate longest = END.plusYears(2);
        Setting options =
                new Setting(false, false, THRESHOLD, START, END, longest, VALUE, END, VALUE, Money.noPounds());
        VariationTerms more =
                terms(END.plusDays(200), "1000000", ModificationGround.UNFORESEEABLE, false, false, false);
        assertThat(ModificationLaw.needsNotice(more, setting(false, false, VALUE, END)))
                .isTrue();
        assertThat(ModificationLaw.needsNotice(more, options)).isFalse();
        assertThat(ModificationLaw.needsNotice(
                        terms(END.plusDays(220), "1000000", ModificationGround.UNFORESEEABLE, false, false, false),
                        options))
                .isTrue();
    }

    @Test
    void section75Subsection6LightTouchContractsAreExempt() {
        Setting light = setting(true, false, VALUE, END);
        VariationTerms doubled =
                terms(END.plusYears(4), "2000000", ModificationGround.LIGHT_TOUCH, false, false, false);
        ModificationLaw.require(doubled, light);
        assertThat(ModificationLaw.needsNotice(doubled, light)).isFalse();
        assertThat(ModificationLaw.open(light)).containsExactly(ModificationGround.LIGHT_TOUCH);
    }

    @Test
    void section75Subsection4ChangesThatBelongTogetherAreMeasuredAsOne() {
        Setting raised = setting(false, false, Money.pounds(1_090_000), END);
        VariationTerms more = terms(END, "1180000", ModificationGround.UNFORESEEABLE, false, false, false);
        VariationTerms together = terms(END, "1180000", ModificationGround.UNFORESEEABLE, false, false, true);
        assertThat(ModificationLaw.needsNotice(more, raised)).isFalse();
        assertThat(ModificationLaw.needsNotice(together, raised)).isTrue();
        assertThat(raised.extent(together).valuePercent()).isEqualByComparingTo("18");
        assertThat(raised.extent(more).valuePercent()).isEqualByComparingTo("8.26");
    }

    @Test
    void section74Subsection3ASubstantialModificationNeedsAnotherGround() {
        Setting setting = setting(false, false, VALUE, END);
        ModificationLaw.require(
                terms(END.plusDays(146), "1900000", ModificationGround.NOT_SUBSTANTIAL, false, false, false), setting);
        refuses(
                "VARIATION_SUBSTANTIAL_TERM",
                terms(END.plusDays(147), "1000000", ModificationGround.NOT_SUBSTANTIAL, false, false, false),
                setting);
        refuses(
                "VARIATION_SUBSTANTIAL_SCOPE",
                terms(END, "1000001", ModificationGround.NOT_SUBSTANTIAL, true, false, false),
                setting);
        refuses(
                "VARIATION_SUBSTANTIAL_BALANCE",
                terms(END, "1000001", ModificationGround.NOT_SUBSTANTIAL, false, true, false),
                setting);
    }

    @Test
    void section74Subsection4ABelowThresholdModificationIsTenPerCentAtMostAndAllOfThemBelowTheThreshold() {
        Setting setting = setting(false, false, VALUE, END);
        ModificationLaw.require(
                terms(END.plusYears(1), "1100000", ModificationGround.BELOW_THRESHOLD, false, true, false), setting);
        refuses(
                "VARIATION_VALUE_TEN",
                terms(END, "1100000.01", ModificationGround.BELOW_THRESHOLD, false, false, false),
                setting);
        refuses(
                "VARIATION_SCOPE",
                terms(END, "1000001", ModificationGround.BELOW_THRESHOLD, true, false, false),
                setting);
        Setting nearlyFull =
                new Setting(false, false, THRESHOLD, START, END, END, VALUE, END, VALUE, Money.pounds("107720.01"));
        ModificationLaw.require(
                terms(END, "1099999.98", ModificationGround.BELOW_THRESHOLD, false, false, false), nearlyFull);
        refuses(
                "VARIATION_AGGREGATE",
                terms(END, "1099999.99", ModificationGround.BELOW_THRESHOLD, false, false, false),
                nearlyFull);
    }

    @Test
    void schedule8Paragraphs4And5And8AllowHalfMoreAtMost() {
        Setting setting = setting(false, false, VALUE, END);
        for (ModificationGround ground : new ModificationGround[] {
            ModificationGround.UNFORESEEABLE, ModificationGround.KNOWN_RISK, ModificationGround.ADDITIONAL
        }) {
            ModificationLaw.require(terms(END, "1500000", ground, true, true, false), setting);
            refuses("VARIATION_VALUE_FIFTY", terms(END, "1500000.01", ground, true, true, false), setting);
            ModificationLaw.require(terms(END, "1", ground, false, false, false), setting);
        }
        ModificationLaw.require(terms(END, "3000000", ModificationGround.PROVIDED_FOR, true, true, false), setting);
    }

    @Test
    void section74Subsection1AContractBelowTheThresholdMayBecomeAPublicOneAndThenNeedsAGround() {
        Setting small = setting(false, true, Money.pounds(150_000), END);
        ModificationLaw.require(terms(END, "207719.99", ModificationGround.OUTSIDE, true, true, false), small);
        refuses("VARIATION_CONVERTS", terms(END, "207720", ModificationGround.OUTSIDE, false, false, false), small);
        refuses(
                "VARIATION_GROUND_NOT_OPEN",
                terms(END, "1000001", ModificationGround.OUTSIDE, false, false, false),
                setting(false, false, VALUE, END));
        refuses(
                "VARIATION_GROUND_NOT_OPEN",
                terms(END, "1000001", ModificationGround.LIGHT_TOUCH, false, false, false),
                setting(false, false, VALUE, END));
    }

    /** s.75(2): never a notice at or within ten per cent of both, always beyond one of them; no rounding decides it. */
    @Property
    void aNoticeIsDueExactlyBeyondTenPerCentOfValueOrTerm(
            @ForAll @LongRange(min = 1, max = 900_000_000_00L) long pence,
            @ForAll @LongRange(min = -200_000_000_00L, max = 200_000_000_00L) long change,
            @ForAll @IntRange(min = 10, max = 7300) int days,
            @ForAll @IntRange(min = -1000, max = 1000) int longer) {
        Money before = pence(pence);
        if (pence + change < 0 || days + longer < 1) {
            return;
        }
        LocalDate end = START.plusDays(days - 1L);
        Setting setting = new Setting(false, false, THRESHOLD, START, end, end, before, end, before, Money.noPounds());
        VariationTerms terms = new VariationTerms(
                end.plusDays(longer),
                pence(pence + change),
                Money.noPounds(),
                "d",
                ModificationGround.PROVIDED_FOR,
                false,
                false,
                false,
                "r");
        boolean beyond = Math.abs(change) * 10 > pence || Math.abs(longer) * 10L > days;
        assertThat(ModificationLaw.needsNotice(terms, setting)).isEqualTo(beyond);
    }

    private static Money pence(long pence) {
        return Money.pounds(BigDecimal.valueOf(pence, 2));
    }

    private static boolean notice(LocalDate end, String value, ModificationGround ground) {
        return ModificationLaw.needsNotice(
                terms(end, value, ground, false, false, false), setting(false, false, VALUE, END));
    }

    private static Setting setting(boolean lightTouch, boolean belowThreshold, Money value, LocalDate end) {
        return new Setting(lightTouch, belowThreshold, THRESHOLD, START, END, END, VALUE, end, value, Money.noPounds());
    }

    private static VariationTerms terms(
            LocalDate end,
            String value,
            ModificationGround ground,
            boolean newKind,
            boolean balance,
            boolean together) {
        return new VariationTerms(
                end,
                Money.pounds(value),
                Money.pounds(90_000),
                "Runs it.",
                ground,
                newKind,
                balance,
                together,
                "Because.");
    }

    private static void refuses(String code, VariationTerms terms, Setting setting) {
        assertThatThrownBy(() -> ModificationLaw.require(terms, setting))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}
