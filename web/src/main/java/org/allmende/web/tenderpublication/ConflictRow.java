package org.allmende.web.tenderpublication;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.tender.publication.ConflictKind;
import org.allmende.tender.publication.ConflictStatement;
import org.jspecify.annotations.Nullable;

/** What an officer states about one person, as the page takes it. */
public class ConflictRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID person;
    private final String name;
    private List<String> tasks;
    private @Nullable ConflictKind kind;
    private @Nullable String circumstances;
    private @Nullable String steps;
    private boolean mitigated;

    /** @param tasks keys of what the person does in the procurement */
    ConflictRow(PersonId person, String name, List<String> tasks) {
        this.person = person.value();
        this.name = name;
        this.tasks = List.copyOf(tasks);
    }

    /** Begins with what was stated before. */
    ConflictRow beginningWith(ConflictStatement former) {
        kind = former.kind();
        circumstances = former.circumstances().orElse(null);
        steps = former.steps().orElse(null);
        mitigated = former.kind() != ConflictKind.NONE && former.isMitigated();
        return this;
    }

    ConflictRow doing(List<String> newTasks) {
        tasks = List.copyOf(newTasks);
        return this;
    }

    ConflictStatement.Stated stated() {
        return new ConflictStatement.Stated(
                person(), kind, circumstances == null ? "" : circumstances, steps == null ? "" : steps, mitigated);
    }

    PersonId person() {
        return new PersonId(person);
    }

    public String getName() {
        return name;
    }

    public List<String> getTasks() {
        return tasks;
    }

    public @Nullable ConflictKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ConflictKind kind) {
        this.kind = kind;
    }

    /** Whether there is something to describe. */
    public boolean isConflict() {
        return kind != null && kind != ConflictKind.NONE;
    }

    public @Nullable String getCircumstances() {
        return circumstances;
    }

    public void setCircumstances(@Nullable String circumstances) {
        this.circumstances = circumstances;
    }

    public @Nullable String getSteps() {
        return steps;
    }

    public void setSteps(@Nullable String steps) {
        this.steps = steps;
    }

    public boolean isMitigated() {
        return mitigated;
    }

    public void setMitigated(boolean mitigated) {
        this.mitigated = mitigated;
    }
}
