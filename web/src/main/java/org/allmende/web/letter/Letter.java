package org.allmende.web.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A letter in words, as parts that a page and a PDF both show.
 *
 * @param language of all its words
 * @param from who writes, with the place where the letter stands for everybody
 * @param to to whom
 * @param date as people of that language write it
 */
public record Letter(
        Locale language, String title, String reference, String from, String to, String date, List<Part> parts) {

    public Letter {
        parts = List.copyOf(parts);
    }

    /** A part: a heading, a paragraph, or facts by name. */
    public record Part(Kind kind, String text, List<Fact> facts) {

        public boolean isHeading() {
            return kind == Kind.HEADING;
        }

        public boolean isParagraph() {
            return kind == Kind.PARAGRAPH;
        }
    }

    /** What a part is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        FACTS
    }

    /** A name and its value. */
    public record Fact(String name, String value) {}

    /** Collects the parts in their order. */
    static final class Writer {

        private final List<Part> parts = new ArrayList<>();

        Writer heading(String text) {
            parts.add(new Part(Kind.HEADING, text, List.of()));
            return this;
        }

        Writer paragraph(String text) {
            if (!text.isBlank()) {
                parts.add(new Part(Kind.PARAGRAPH, text.strip(), List.of()));
            }
            return this;
        }

        Writer facts(List<Fact> facts) {
            if (!facts.isEmpty()) {
                parts.add(new Part(Kind.FACTS, "", List.copyOf(facts)));
            }
            return this;
        }

        List<Part> parts() {
            return parts;
        }
    }
}
