package org.allmende.evaluation.scoring;

import java.math.BigDecimal;

/**
 * One line of the working: how a score came about, to be followed with a pocket calculator.
 *
 * @param criterion the criterion's id; {@link #PRICE} for the price
 * @param weight the weight in per cent
 * @param share the exact share of the weight that was reached, from 0 to 1
 * @param score weight times share, exact
 * @param sum the sum as people write it, the same in every language: {@code 50 × 80 ÷ 100 = 40.000000}
 */
public record Working(String criterion, BigDecimal weight, Fraction share, Fraction score, String sum) {

    /** The id under which the price stands among the criteria. */
    public static final String PRICE = "price";

    static Working price(BigDecimal weight, Fraction share, String ratio) {
        Fraction score = Fraction.of(weight).times(share);
        return new Working(PRICE, weight, share, score, sum(weight, ratio, score));
    }

    static Working quality(String criterion, BigDecimal weight, Fraction mark) {
        Fraction score = Fraction.of(weight).times(mark);
        String ratio = mark.numerator() + (mark.toString().contains("/") ? " ÷ " + mark.denominator() : "");
        return new Working(criterion, weight, mark, score, sum(weight, ratio, score));
    }

    private static String sum(BigDecimal weight, String ratio, Fraction score) {
        return weight.toPlainString() + " × " + ratio + " = " + score.shown();
    }
}
