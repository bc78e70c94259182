package org.allmende.web.tenderamendment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The words of one lot or criterion in the form. */
public class AmendmentRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final String name;
    private @Nullable String words;

    AmendmentRow(int number, String name, String words) {
        this.number = number;
        this.name = name;
        this.words = words;
    }

    public int getNumber() {
        return number;
    }

    /** What it is called, where that does not change. */
    public String getName() {
        return name;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    String words() {
        return words == null ? "" : words;
    }
}
