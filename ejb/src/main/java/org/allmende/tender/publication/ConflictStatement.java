package org.allmende.tender.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment says about one person. Never public.
 *
 * <p>Errors: {@code CONFLICT_STATEMENT_MISSING(name)}, {@code CONFLICT_CIRCUMSTANCES_LENGTH(name, least, most)}, {@code
 * CONFLICT_STEPS_LENGTH(name, least, most)}.
 */
@Embeddable
public class ConflictStatement {

    static final int SHORTEST = 20;
    static final int LONGEST = 4_000;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "person_name")
    private String name;

    @Enumerated(EnumType.STRING)
    private ConflictKind kind;

    private @Nullable String circumstances;

    private @Nullable String steps;

    private boolean mitigated;

    @SuppressWarnings("NullAway.Init")
    protected ConflictStatement() {}

    /**
     * As an officer states it.
     *
     * @param kind null: nothing was stated yet
     * @param circumstances which interest, or what people may think; only read where there is something
     * @param steps what is done about it
     * @param mitigated whether these steps keep everybody from an unfair advantage or disadvantage
     */
    public record Stated(
            PersonId person, @Nullable ConflictKind kind, String circumstances, String steps, boolean mitigated) {

        /** No conflict of any kind. */
        public static Stated none(PersonId person) {
            return new Stated(person, ConflictKind.NONE, "", "", true);
        }
    }

    ConflictStatement(Stated stated, String name) {
        if (stated.kind() == null) {
            throw new DomainProblem("CONFLICT_STATEMENT_MISSING", name);
        }
        this.person = stated.person().value();
        this.name = name;
        this.kind = stated.kind();
        boolean none = kind == ConflictKind.NONE;
        this.circumstances = none ? null : words("CONFLICT_CIRCUMSTANCES_LENGTH", stated.circumstances(), name);
        this.steps = none ? null : words("CONFLICT_STEPS_LENGTH", stated.steps(), name);
        this.mitigated = none || stated.mitigated();
    }

    private static String words(String code, String text, String name) {
        try {
            return TextLength.within(code, text.replace("\r\n", "\n"), SHORTEST, LONGEST);
        } catch (DomainProblem length) {
            throw new DomainProblem(code, name, SHORTEST, LONGEST);
        }
    }

    public PersonId person() {
        return new PersonId(person);
    }

    /** At the time of the statement. */
    public String name() {
        return name;
    }

    public ConflictKind kind() {
        return kind;
    }

    public Optional<String> circumstances() {
        return Optional.ofNullable(circumstances);
    }

    public Optional<String> steps() {
        return Optional.ofNullable(steps);
    }

    /** False where a conflict is left that may give somebody an unfair advantage or disadvantage. */
    public boolean isMitigated() {
        return mitigated;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConflictStatement statement
                && person.equals(statement.person)
                && kind == statement.kind
                && mitigated == statement.mitigated
                && Objects.equals(circumstances, statement.circumstances)
                && Objects.equals(steps, statement.steps);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
