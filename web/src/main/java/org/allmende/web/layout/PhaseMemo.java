package org.allmende.web.layout;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a page has found out in this phase, so that it need not ask again; empty with the next phase, and while somebody acts
 * it remembers nothing, for acting changes things.
 */
@RequestScoped
public class PhaseMemo {
    private final Map<Object, Object> known = new HashMap<>();
    private boolean remembering;

    void begin() {
        known.clear();
        remembering = true;
    }

    void end() {
        known.clear();
        remembering = false;
    }

    /**
     * The answer to a question; asked once in a phase. What throws is asked again.
     *
     * @param key of the answer, unlike those of other kinds of answers
     */
    @SuppressWarnings("unchecked")
    public <T> T once(String kind, Object key, Supplier<T> question) {
        if (!remembering) {
            return question.get();
        }
        Object place = List.of(kind, key);
        Object answer = known.get(place);
        if (answer == null) {
            answer = question.get();
            known.put(place, answer);
        }
        return (T) answer;
    }
}
