package org.allmende.shared;

/** Whether a text is neither too short to say something nor too long to be read. */
public final class TextLength {

    private TextLength() {}

    /**
     * The text without the blanks around it.
     *
     * @param code the {@link DomainProblem} for a text outside of the limits, which are its arguments
     * @param least characters, as the database counts them: code points
     * @param most characters
     */
    public static String within(String code, String text, int least, int most) {
        String stripped = text.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length < least || length > most) {
            throw new DomainProblem(code, least, most);
        }
        return stripped;
    }
}
