package org.allmende.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.allmende.shared.DomainProblem;

/**
 * Versions of a rule set by the day on which each came into force. The day on which a procedure began picks the version,
 * so that a change of the law never reaches back.
 *
 * <p>Errors: {@code RULES_NOT_IN_FORCE(name, day, first day)} for a day before the first version.
 */
final class DatedRules<T> {

    private final String name;
    private final NavigableMap<LocalDate, T> versions;

    DatedRules(String name, Map<LocalDate, T> versions) {
        this.name = name;
        this.versions = new TreeMap<>(versions);
    }

    T on(LocalDate began) {
        Map.Entry<LocalDate, T> version = versions.floorEntry(began);
        if (version == null) {
            throw new DomainProblem("RULES_NOT_IN_FORCE", name, began, versions.firstKey());
        }
        return version.getValue();
    }
}
