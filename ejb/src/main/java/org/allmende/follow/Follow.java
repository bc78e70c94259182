package org.allmende.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.register.ServiceId;
import org.jspecify.annotations.Nullable;

/** What a person follows in the register. Seen by that person alone. */
@Entity
@Table(name = "follow")
public class Follow {

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private FollowKind kind;

    private String target;

    private String words;

    @Column(name = "service_id")
    private @Nullable UUID service;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected Follow() {}

    public FollowId id() {
        return new FollowId(id);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public FollowKind kind() {
        return kind;
    }

    /** The reference, the area or the two digits, in small letters. */
    public String target() {
        return target;
    }

    /** The same as the register writes it. */
    public String words() {
        return words;
    }

    public Optional<ServiceId> service() {
        return Optional.ofNullable(service).map(ServiceId::new);
    }

    public Instant since() {
        return since;
    }
}
