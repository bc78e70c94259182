package org.allmende.tender.weighing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextList;
import org.jspecify.annotations.Nullable;

/**
 * A user of the service who is asked, and how they divide a hundred points: once. Only they read their own.
 *
 * <p>Errors: {@code WEIGHING_ANSWERED_ALREADY}, {@code WEIGHING_POINTS(sum, hundred)}.
 */
@Entity
@Table(name = "tender_weighing_voice")
public class WeighingVoice {

    /** So many points everybody divides. */
    public static final int POINTS = 100;

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "weighing_id")
    private Weighing weighing;

    @Column(name = "person_id")
    private UUID person;

    @Convert(converter = TextList.class)
    private List<String> points;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected WeighingVoice() {}

    WeighingVoice(Weighing weighing, PersonId person) {
        this.id = Ids.next();
        this.weighing = weighing;
        this.person = person.value();
        this.points = List.of();
    }

    void answer(List<Integer> given, int criteria, Instant now) {
        if (answeredAt != null) {
            throw new DomainProblem("WEIGHING_ANSWERED_ALREADY");
        }
        long sum = given.stream().mapToLong(Integer::longValue).sum();
        if (given.size() != criteria || given.stream().anyMatch(part -> part < 0) || sum != POINTS) {
            throw new DomainProblem("WEIGHING_POINTS", sum, POINTS);
        }
        points = given.stream().map(String::valueOf).toList();
        answeredAt = now;
    }

    public PersonId person() {
        return new PersonId(person);
    }

    /** In the order of the criteria; empty before the answer. */
    List<Integer> points() {
        return points.stream().map(Integer::valueOf).toList();
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
