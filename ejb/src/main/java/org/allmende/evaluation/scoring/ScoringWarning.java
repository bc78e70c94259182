package org.allmende.evaluation.scoring;

import java.util.List;

/**
 * Something about a method or its result that people should know before they rely on it. It forbids nothing.
 *
 * @param kind what
 * @param args what its text mentions, in order: ids of bids and criteria, or a number as text
 */
public record ScoringWarning(Kind kind, List<String> args) {

    /** What there is to warn of; domain page, section 5. */
    public enum Kind {
        /**
         * With a price formula relative to the lowest price, a further bid that cannot win may turn the order of two others
         * round. A property of the method, there before publication. No arguments.
         */
        RANK_REVERSAL_POSSIBLE,
        /** A still lower price, whoever offers it, would put the second of these bids before the winner. Args: both. */
        RANK_REVERSAL_BY_LOWER_PRICE,
        /** Without the first of these bids, the third and not the second would win. Args: the three. */
        RANK_REVERSED_BY_BID,
        /**
         * The price weighs more than everything else: a perfect bid loses to an empty one from a certain price on. Args: the
         * price weight, the other weights, and how many times the lowest price that is, to six places.
         */
        PRICE_CANNOT_BE_OUTVOTED,
        /**
         * The same under a formula linear to a ceiling. Args: the price weight, the other weights, and by how many per cent of
         * the ceiling the perfect bid may cost more than the empty one, to six places.
         */
        PRICE_CANNOT_BE_OUTVOTED_LINEAR,
        /** A price above the published ceiling has no points; whether the bid may stay is for people. Args: the bid. */
        PRICE_ABOVE_CEILING,
        /** All bids have the same here, so the criterion decides nothing. Args: the criterion. */
        CRITERION_CANNOT_SEPARATE,
        /** A price of zero takes all the points for price and leaves none to others; PA 2023 s.19(4). Args: the bid. */
        PRICE_OF_ZERO;

        /** Key of the text in the message bundles. */
        public String messageKey() {
            return "scoring.warning." + name();
        }
    }

    public ScoringWarning {
        args = List.copyOf(args);
    }

    static ScoringWarning of(Kind kind, String... args) {
        return new ScoringWarning(kind, List.of(args));
    }
}
