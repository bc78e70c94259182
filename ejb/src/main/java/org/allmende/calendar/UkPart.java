package org.allmende.calendar;

/** A part of the United Kingdom with bank holidays of its own under the Banking and Financial Dealings Act 1971, Schedule 1. */
public enum UkPart {
    ENGLAND_AND_WALES('E'),
    SCOTLAND('S'),
    NORTHERN_IRELAND('N');

    private final char letter;

    UkPart(char letter) {
        this.letter = letter;
    }

    /** The letter by which the calendar's data name this part: E, S or N. */
    public char letter() {
        return letter;
    }

    /** Key of this part's name in the message bundles. */
    public String messageKey() {
        return "calendar.part." + name();
    }

    static UkPart of(char letter) {
        for (UkPart part : values()) {
            if (part.letter == letter) {
                return part;
            }
        }
        throw new IllegalArgumentException("No part of the United Kingdom has the letter " + letter);
    }
}
