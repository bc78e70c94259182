package org.allmende.shared;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Versions of a rule set by the day on which each came into force. The day on which a procedure began picks the version,
 * so that a change of the law never reaches back.
 *
 * <p>Errors: {@code RULES_NOT_IN_FORCE(name, day, first day)} for a day before the first version.
 */
public final class DatedRules<T> {

    private final String name;
    private final NavigableMap<LocalDate, T> versions;

    public DatedRules(String name, Map<LocalDate, T> versions) {
        this.name = name;
        this.versions = new TreeMap<>(versions);
    }

    public T on(LocalDate began) {
        Map.Entry<LocalDate, T> version = versions.floorEntry(began);
        if (version == null) {
            throw new DomainProblem("RULES_NOT_IN_FORCE", name, began, versions.firstKey());
        }
        return version.getValue();
    }

    /** As {@link #on}, but the first version also for days before it: for what is only told, and binds nobody. */
    public T onOrFirst(LocalDate day) {
        Map.Entry<LocalDate, T> version = versions.floorEntry(day);
        return version == null ? versions.firstEntry().getValue() : version.getValue();
    }
}
