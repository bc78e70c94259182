package org.allmende.bid.pack;

import java.math.BigDecimal;
import java.util.Locale;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.TypedNumber;

/** A number in a form that was filled in without a line, by the custom of the form's language; none is below zero. */
final class OfflineNumber {

    private OfflineNumber() {}

    /** {@code BID_PACK_NUMBER(text)} for what is none. */
    static BigDecimal read(String text, Locale language) {
        return TypedNumber.read(text, language)
                .filter(number -> number.signum() >= 0)
                .orElseThrow(() -> new DomainProblem(
                        "BID_PACK_NUMBER",
                        text.strip()
                                .substring(
                                        0,
                                        Math.min(
                                                TypedNumber.LONGEST,
                                                text.strip().length()))));
    }
}
