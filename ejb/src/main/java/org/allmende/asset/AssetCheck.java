package org.allmende.asset;

import java.util.List;
import org.allmende.shared.DomainProblem;

/**
 * Whether a body may nominate, or be treated as a bidder, point by point.
 *
 * @param obstacles what stands in the way; empty: nothing
 */
public record AssetCheck(List<Point> obstacles) {

    public AssetCheck {
        obstacles = List.copyOf(obstacles);
    }

    /**
     * One thing that stands in the way. Its words are those of the problem with that code, way out included.
     *
     * @param code of the problem, should one try all the same
     * @param law where it is written
     */
    public record Point(String code, String law) {

        public String messageKey() {
            return "problem." + code;
        }
    }

    public boolean isClear() {
        return obstacles.isEmpty();
    }

    /** Refuses with the first obstacle's code. */
    void require() {
        obstacles.stream().findFirst().ifPresent(point -> {
            throw new DomainProblem(point.code());
        });
    }
}
