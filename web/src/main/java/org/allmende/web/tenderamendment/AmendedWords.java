package org.allmende.web.tenderamendment;

import java.io.Serializable;
import java.util.List;
import org.allmende.tender.TenderWording;
import org.allmende.web.layout.TextDifference;

/**
 * One part of a tender with what it said and says, word by word.
 *
 * @param key of the part's name in messages
 * @param number of the lot or criterion; 0 for the others
 */
public record AmendedWords(String key, int number, List<TextDifference.Stretch> difference) implements Serializable {

    private static final long serialVersionUID = 1L;

    public AmendedWords {
        difference = List.copyOf(difference);
    }

    static AmendedWords of(TenderWording.Part part, int number, String before, String after) {
        return new AmendedWords("tenderamendment.part." + part, number, TextDifference.between(before, after));
    }
}
