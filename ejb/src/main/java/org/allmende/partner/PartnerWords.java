package org.allmende.partner;

import org.allmende.shared.DomainProblem;

/** Texts of a length that somebody reads. */
final class PartnerWords {

    private PartnerWords() {}

    static String require(String code, String text, int least, int most) {
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length < least || length > most) {
            throw new DomainProblem(code, least, most);
        }
        return stripped;
    }
}
