package org.allmende.challenge;

import java.util.List;

/**
 * Whether a body may challenge a service now, point by point.
 *
 * @param points what stands in the way or wants care; empty: nothing
 */
public record Eligibility(List<Point> points) {

    public Eligibility {
        points = List.copyOf(points);
    }

    /**
     * One thing to know. Its words are under {@code challenge.check.<code>}, and the way out under {@code
     * challenge.check.<code>.wayout}.
     *
     * @param code also the code of the problem, should one try all the same
     * @param law where it is written
     * @param effect what it forbids
     */
    public record Point(String code, String law, Effect effect) {

        public String messageKey() {
            return "challenge.check." + code;
        }

        public String wayOutKey() {
            return messageKey() + ".wayout";
        }
    }

    /** What a point forbids. */
    public enum Effect {
        /** To begin and to send. */
        NEVER,
        /** To send now; it may be written meanwhile. */
        NOT_YET,
        /** Nothing, but it wants care. */
        CAUTION
    }

    /** Whether it may be written. */
    public boolean mayBegin() {
        return with(Effect.NEVER).isEmpty();
    }

    /** Whether it may be sent now. */
    public boolean mayChallenge() {
        return mayBegin() && with(Effect.NOT_YET).isEmpty();
    }

    public List<Point> with(Effect effect) {
        return points.stream().filter(point -> point.effect() == effect).toList();
    }
}
