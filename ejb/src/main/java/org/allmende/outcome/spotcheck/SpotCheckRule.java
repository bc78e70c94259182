package org.allmende.outcome.spotcheck;

/**
 * How many results are drawn: {@value #MOST}, or all where there are fewer. The law knows no number; the portal's own comes from what
 * auditors call discovery sampling: if one result in ten were false, the chance that none of 29 drawn ones is false would be
 * 0.9<sup>29</sup> = 4.7 %, below one in twenty; with 28 it would be 5.2 %. Drawn without putting back, the chance is smaller still,
 * however many results there are, so that a share would only make large services pay for small ones.
 */
public final class SpotCheckRule {

    /** The most results that are drawn. */
    public static final int MOST = 29;

    private SpotCheckRule() {}

    /** @param population results that could be drawn */
    public static int size(long population) {
        return (int) Math.min(MOST, population);
    }
}
