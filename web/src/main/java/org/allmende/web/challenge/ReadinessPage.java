package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.allmende.web.challenge.ReadinessPoint.Area;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;

/**
 * Are we ready? A self-check that leads to help and stands in nobody's way: the answers are in the address alone, so that a
 * group can keep or share them, and the portal keeps none.
 */
@Named
@RequestScoped
@Page(view = "/challenge/readiness", access = PageAccess.PUBLIC)
public class ReadinessPage {

    /** How far a group is with a point. */
    public enum Answer {
        YES,
        PARTLY,
        NO;

        public String textKey() {
            return "readiness.answer." + name();
        }

        /** The word in the address of the page. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A point and its answer.
     *
     * @param answer the word in the address; empty where there is none
     */
    public record Answered(ReadinessPoint point, String answer) {

        public boolean isOpen() {
            return answer.equals(Answer.PARTLY.word()) || answer.equals(Answer.NO.word());
        }
    }

    /** An area with its points. */
    public record Part(Area area, List<Answered> points) {

        /** Points with an answer. */
        public long given() {
            return points.stream().filter(point -> !point.answer().isEmpty()).count();
        }

        public long ready() {
            return points.stream()
                    .filter(point -> point.answer().equals(Answer.YES.word()))
                    .count();
        }

        public List<Answered> open() {
            return points.stream().filter(Answered::isOpen).toList();
        }
    }

    @Inject
    private HttpServletRequest request;

    public List<Part> getParts() {
        return Arrays.stream(Area.values())
                .map(area -> new Part(
                        area,
                        Arrays.stream(ReadinessPoint.values())
                                .filter(point -> point.area() == area)
                                .map(point -> new Answered(point, answer(point)))
                                .toList()))
                .toList();
    }

    public Answer[] getAnswers() {
        return Answer.values();
    }

    /** Whether something was answered. */
    public boolean isAnswered() {
        return getParts().stream().anyMatch(part -> part.given() > 0);
    }

    /** Whether nothing is left to do, as far as was answered. */
    public boolean isReady() {
        return getParts().stream().allMatch(part -> part.open().isEmpty());
    }

    private String answer(ReadinessPoint point) {
        String given = request.getParameter(point.parameter());
        return Arrays.stream(Answer.values())
                .map(Answer::word)
                .filter(word -> word.equals(given))
                .findFirst()
                .orElse("");
    }
}
