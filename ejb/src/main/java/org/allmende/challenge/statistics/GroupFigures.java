package org.allmende.challenge.statistics;

import java.util.Map;
import org.allmende.challenge.RejectionGround;

/**
 * The figures of one group of expressions of interest. Accepted, rejected, withdrawn and undecided make up the submitted; modified
 * are among the accepted.
 *
 * @param modified accepted with a change to which the body agreed
 * @param byGround how many rejections rest on each ground; one may rest on several. Every ground is there, in the order of the
 *     Schedule
 * @param wonByChallenger procurements that the challenger won, as the award notices say
 * @param wonByOther procurements that somebody else won
 * @param timing from receipt to the notice of timing
 * @param decision from receipt to the decision
 * @param procurement from the acceptance to the published tender
 */
public record GroupFigures(
        long submitted,
        long accepted,
        long modified,
        long rejected,
        long withdrawn,
        long undecided,
        Map<RejectionGround, Long> byGround,
        long wonByChallenger,
        long wonByOther,
        DaysTaken timing,
        DaysTaken decision,
        DaysTaken procurement) {}
