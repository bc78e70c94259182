package org.allmende.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * What the provider's people have written of a report so far; several may write, one after the other.
 *
 * <p>Errors: {@code REPORT_DRAFT_CHANGED}: somebody else has saved what the writer has not seen.
 */
@Entity
@Table(name = "milestone_report_draft")
public class ReportDraft {

    @Id
    @Column(name = "milestone_id")
    private UUID milestone;

    private @Nullable Long quantity;

    private String evidence;

    @Column(name = "saved_by")
    private UUID savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ReportDraft() {}

    ReportDraft(MilestoneId milestone, Words words, PersonId by, Instant now) {
        this.milestone = milestone.value();
        write(words, by, now);
    }

    /**
     * What stands on the form.
     *
     * @param quantity outcomes claimed; null while nothing is entered
     */
    public record Words(@Nullable Long quantity, String evidence) {}

    /** @param seen the time of saving that the writer has seen last; null for none */
    void rewrite(Words words, @Nullable Instant seen, PersonId by, Instant now) {
        if (!savedBy.equals(by.value()) && !savedAt.equals(seen)) {
            throw new DomainProblem("REPORT_DRAFT_CHANGED");
        }
        write(words, by, now);
    }

    private void write(Words words, PersonId by, Instant now) {
        quantity = words.quantity();
        evidence = words.evidence();
        savedBy = by.value();
        savedAt = now;
    }

    public MilestoneId milestone() {
        return new MilestoneId(milestone);
    }

    /** Outcomes claimed; empty while nothing is entered. */
    public Optional<Long> quantity() {
        return Optional.ofNullable(quantity);
    }

    public String evidence() {
        return evidence;
    }

    public PersonId savedBy() {
        return new PersonId(savedBy);
    }

    public Instant savedAt() {
        return savedAt;
    }
}
