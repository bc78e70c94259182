package org.allmende.bpmn.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The extension properties of a diagram's element: {@code clock}, {@code turn} and {@code due}. */
record StepProperties(Map<String, String> values) {

    static final String CLOCK = "clock";
    static final String TURN = "turn";
    static final String DUE = "due";

    static StepProperties of(Element element) {
        Map<String, String> values = new HashMap<>();
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        if (properties != null) {
            properties
                    .elements("property")
                    .forEach(property -> values.put(property.attribute("name"), property.attribute("value")));
        }
        return new StepProperties(Map.copyOf(values));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
