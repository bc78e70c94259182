package org.allmende.tender.question;

/** How many questions about a tender everybody reads, and how many wait. */
public record QuestionCounts(int published, int waiting) {

    public static final QuestionCounts NONE = new QuestionCounts(0, 0);
}
