package org.allmende.worklist;

import java.util.List;

/**
 * A process as it stands: its diagram and which steps are done, running, or to come.
 *
 * @param key process definition, such as {@code RightToChallenge}
 * @param bpmnXml the diagram with its layout
 * @param steps the same in words, in the order of the diagram from left to right
 */
public record ProcessPicture(String key, String bpmnXml, List<Step> steps) {

    /** One task or event of the diagram. */
    public record Step(String id, String name, State state) {}

    /** Where a step stands. */
    public enum State {
        DONE,
        NOW,
        TO_COME
    }
}
