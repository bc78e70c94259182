package org.allmende.challenge.decision;

import java.util.List;
import java.util.stream.Stream;
import org.allmende.shared.DomainProblem;

/**
 * What was considered about the wellbeing of the council's area, in words for each of the three kinds. Also "nothing changes"
 * is an answer; silence is none.
 *
 * <p>Source: Localism Act 2011 s.83(8) in considering an expression of interest, s.83(9) in carrying out the procurement.
 *
 * <p>Errors: {@code EOI_WELLBEING_UNCONSIDERED(least characters)}.
 */
public record Wellbeing(String social, String economic, String environmental) {

    /** Shorter than this, nothing was considered. */
    public static final int SHORTEST = 20;

    public Wellbeing {
        social = social.strip();
        economic = economic.strip();
        environmental = environmental.strip();
    }

    void requireConsidered() {
        if (Stream.of(social, economic, environmental).anyMatch(words -> words.length() < SHORTEST)) {
            throw new DomainProblem("EOI_WELLBEING_UNCONSIDERED", SHORTEST);
        }
    }

    /** The kinds as the law names them, in its order, each with the words about it. */
    public List<Considered> kinds() {
        return List.of(
                new Considered("decision.wellbeing.social", social),
                new Considered("decision.wellbeing.economic", economic),
                new Considered("decision.wellbeing.environmental", environmental));
    }

    /**
     * One kind.
     *
     * @param key of its name
     */
    public record Considered(String key, String words) {}
}
