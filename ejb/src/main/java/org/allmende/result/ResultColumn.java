package org.allmende.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a file of results. */
public enum ResultColumn {
    /** Number of the metric in the contract, from 1. */
    METRIC,
    /** The provider's own key of the result. */
    KEY,
    /** The provider's own, pseudonymous key of the person. */
    PERSON,
    /** On which it was reached, or the person was referred. */
    DAY,
    /** 1 where it is empty. */
    QUANTITY,
    /** Need group: a short word, or empty. */
    GROUP,
    /** A result where it is empty. */
    KIND;

    /** Its name in the head of the file. */
    public String head() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file must have it. */
    public boolean isDemanded() {
        return switch (this) {
            case METRIC, KEY, PERSON, DAY -> true;
            case QUANTITY, GROUP, KIND -> false;
        };
    }

    public static List<String> heads() {
        return Arrays.stream(values()).map(ResultColumn::head).toList();
    }
}
