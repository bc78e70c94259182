package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** One named person's task in a tender. */
@Embeddable
public class Seat {

    /** What the person does. */
    enum Task {
        OPENS,
        EVALUATES,
        MODERATES
    }

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Task task;

    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    Seat(PersonId person, Task task) {
        this.person = person.value();
        this.task = task;
    }

    PersonId person() {
        return new PersonId(person);
    }

    Task task() {
        return task;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seat seat && seat.person.equals(person) && seat.task == task;
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, task);
    }
}
