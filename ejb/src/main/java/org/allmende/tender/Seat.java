package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** One for each task of each person of a team. */
    public static Set<Seat> of(TenderTeam team) {
        Set<Seat> seats = new HashSet<>();
        team.openingOfficers().forEach(person -> seats.add(new Seat(person, Task.OPENS)));
        team.evaluators().forEach(person -> seats.add(new Seat(person, Task.EVALUATES)));
        seats.add(new Seat(team.moderator(), Task.MODERATES));
        return seats;
    }

    /** The team of which these are all seats. */
    public static TenderTeam team(Set<Seat> seats) {
        return new TenderTeam(
                seated(seats, Task.OPENS),
                seated(seats, Task.EVALUATES),
                seated(seats, Task.MODERATES).iterator().next());
    }

    static Set<PersonId> seated(Set<Seat> seats, Task task) {
        return seats.stream()
                .filter(seat -> seat.task() == task)
                .map(Seat::person)
                .collect(Collectors.toSet());
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
