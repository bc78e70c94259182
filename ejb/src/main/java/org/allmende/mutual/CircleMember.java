package org.allmende.mutual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A person in a circle. Ended, never deleted. */
@Entity
@Table(name = "circle_member")
public class CircleMember {

    @Id
    private UUID id;

    @Column(name = "mutual_id")
    private UUID mutual;

    @Column(name = "person_id")
    private UUID person;

    private Instant since;

    private @Nullable Instant until;

    @SuppressWarnings("NullAway.Init")
    protected CircleMember() {}

    CircleMember(MutualId mutual, PersonId person, Instant now) {
        this.id = Ids.next();
        this.mutual = mutual.value();
        this.person = person.value();
        this.since = now;
    }

    void leave(Instant now) {
        until = now;
    }

    public MutualId mutual() {
        return new MutualId(mutual);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public Instant since() {
        return since;
    }

    boolean isCurrent() {
        return until == null;
    }
}
