package org.allmende.tender.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * A council's conflicts assessment for one tender, as it was at that time: one statement for each person who acts in it (Procurement
 * Act 2023 ss.81-83). Written once and never altered; a review makes the next one, and the newest holds.
 *
 * <p>Errors: {@code CONFLICT_STATED_TWICE(name)}, {@code CONFLICT_REASONS_LENGTH(least, most)}, {@code
 * CONFLICT_NOT_MITIGATED(name)}.
 */
@Entity
@Table(name = "conflict_assessment")
public class ConflictAssessment {

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    private int number;

    private @Nullable String reasons;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_by_name")
    private String madeByName;

    @ElementCollection
    @CollectionTable(name = "conflict_statement", joinColumns = @JoinColumn(name = "assessment_id"))
    private Set<ConflictStatement> statements = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ConflictAssessment() {}

    /**
     * @param number from 1 in each tender
     * @param reasons why it is revised; null where it comes with a proposal
     */
    ConflictAssessment(
            TenderId tender,
            int number,
            @Nullable String reasons,
            Collection<ConflictStatement> said,
            Officer author,
            Instant now) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.number = number;
        this.reasons = reasons == null
                ? null
                : TextLength.within(
                        "CONFLICT_REASONS_LENGTH",
                        reasons.replace("\r\n", "\n"),
                        ConflictStatement.SHORTEST,
                        ConflictStatement.LONGEST);
        Set<PersonId> people = new HashSet<>();
        said.forEach(statement -> {
            if (!people.add(statement.person())) {
                throw new DomainProblem("CONFLICT_STATED_TWICE", statement.name());
            }
        });
        this.statements.addAll(said);
        this.madeAt = now;
        this.madeBy = author.id().value();
        this.madeByName = author.name();
    }

    /** Refuses while somebody's conflict is left open. */
    void requireMitigated() {
        open().findFirst().ifPresent(statement -> {
            throw new DomainProblem("CONFLICT_NOT_MITIGATED", statement.name());
        });
    }

    private Stream<ConflictStatement> open() {
        return statements().stream().filter(statement -> !statement.isMitigated());
    }

    /** Whether a conflict is left that is not mitigated. */
    public boolean isOpen() {
        return open().findAny().isPresent();
    }

    UUID id() {
        return id;
    }

    public TenderId tender() {
        return new TenderId(tender);
    }

    /** From 1 in each tender; the highest holds. */
    public int number() {
        return number;
    }

    /** Why it was revised after publication. */
    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public PersonId madeBy() {
        return new PersonId(madeBy);
    }

    public String madeByName() {
        return madeByName;
    }

    /** By name. */
    public List<ConflictStatement> statements() {
        return statements.stream()
                .sorted(Comparator.comparing(ConflictStatement::name)
                        .thenComparing(s -> s.person().value()))
                .toList();
    }

    /** What it says about this person, if it names them. */
    public Optional<ConflictStatement> about(PersonId person) {
        return statements.stream().filter(each -> each.person().equals(person)).findFirst();
    }
}
