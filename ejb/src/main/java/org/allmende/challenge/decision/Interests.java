package org.allmende.challenge.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;

/**
 * What an officer declared about conflicts of interest before taking part in a decision: actual, potential or perceived ones. Never
 * changed; a conflict that arises later is a second declaration. Public after the decision.
 *
 * <p>The Localism Act does not ask for it; the rule is that of procurement (Procurement Act 2023 ss.81-83), which an acceptance
 * leads to.
 *
 * <p>Errors: {@code EOI_CONFLICT_NEEDS_EXPLANATION}.
 */
@Entity
@Table(name = "eoi_conflict")
public class Interests {

    private static final int SHORTEST = 20;

    @Id
    private UUID id;

    @Column(name = "eoi_id")
    private UUID eoi;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "person_name")
    private String personName;

    private boolean conflicted;

    private String explanation;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @SuppressWarnings("NullAway.Init")
    protected Interests() {}

    Interests(EoiId eoi, PersonId person, String name, boolean conflicted, String explanation, Instant now) {
        if (conflicted && explanation.strip().length() < SHORTEST) {
            throw new DomainProblem("EOI_CONFLICT_NEEDS_EXPLANATION");
        }
        this.id = Ids.next();
        this.eoi = eoi.value();
        this.person = person.value();
        this.personName = name;
        this.conflicted = conflicted;
        this.explanation = conflicted ? explanation.strip() : "";
        this.declaredAt = now;
    }

    public EoiId eoi() {
        return new EoiId(eoi);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public String personName() {
        return personName;
    }

    public boolean isConflicted() {
        return conflicted;
    }

    /** What the conflict is; empty where there is none. */
    public String explanation() {
        return explanation;
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
