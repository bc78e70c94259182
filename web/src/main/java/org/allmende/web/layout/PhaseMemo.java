package org.allmende.web.layout;

import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a page has found out in this phase, so that it need not ask again; empty with the next phase, and while somebody acts
 * it remembers nothing, for acting changes things.
 */
public final class PhaseMemo {
    private static final String PLACE = PhaseMemo.class.getName();

    private PhaseMemo() {}

    static void begin(FacesContext faces) {
        faces.getAttributes().put(PLACE, new HashMap<>());
    }

    static void end(FacesContext faces) {
        faces.getAttributes().remove(PLACE);
    }

    /**
     * The answer to a question; asked once in a phase. What throws is asked again.
     *
     * @param kind of the question, as different ones are asked about the same key
     */
    @SuppressWarnings("unchecked")
    public static <T> T once(String kind, Object key, Supplier<T> question) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<Object, Object> known = faces == null
                ? null
                : (Map<Object, Object>) faces.getAttributes().get(PLACE);
        if (known == null) {
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
