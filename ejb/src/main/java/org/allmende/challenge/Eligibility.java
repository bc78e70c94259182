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
     * @param blocking whether it forbids; otherwise it only wants care
     */
    public record Point(String code, String law, boolean blocking) {

        public String messageKey() {
            return "challenge.check." + code;
        }

        public String wayOutKey() {
            return messageKey() + ".wayout";
        }
    }

    public boolean mayChallenge() {
        return obstacles().isEmpty();
    }

    public List<Point> obstacles() {
        return points.stream().filter(Point::blocking).toList();
    }

    public List<Point> cautions() {
        return points.stream().filter(point -> !point.blocking()).toList();
    }
}
