package org.allmende.worklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One waiting step of a process: whose turn, until when, by which clock. Written in the step's own transaction; pages read
 * this and never the engine.
 */
@Entity
@Table(name = "work_item")
public class WorkItem {

    @Id
    private UUID id;

    @Column(name = "engine_ref")
    private String engineRef;

    @Column(name = "process_key")
    private String processKey;

    private String step;

    @Column(name = "subject_id")
    private UUID subject;

    private String reference;

    @Column(name = "case_id")
    private @Nullable UUID caseFile;

    private String title;

    @Column(name = "organisation_id")
    private @Nullable UUID organisation;

    private @Nullable String role;

    @Column(name = "person_id")
    private @Nullable UUID person;

    private String turn;

    private @Nullable String clock;

    private @Nullable String link;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected WorkItem() {}

    public WorkItem(WaitingStep waiting, Instant now) {
        this.id = Ids.next();
        this.engineRef = waiting.engineRef();
        this.processKey = waiting.processKey();
        this.step = waiting.step();
        this.subject = waiting.subject();
        this.reference = waiting.reference();
        this.caseFile = waiting.caseId();
        this.title = waiting.title();
        this.organisation = waiting.organisation();
        this.role = waiting.role() == null ? null : waiting.role().name();
        this.person = waiting.person();
        this.turn = waiting.turn();
        this.clock = waiting.clock();
        this.link = waiting.link();
        this.openedAt = now;
        this.dueAt = waiting.dueAt();
    }

    public UUID id() {
        return id;
    }

    /** Id of the BPMN element: {@code Task_DecideEoi}. */
    public String step() {
        return step;
    }

    public String processKey() {
        return processKey;
    }

    public UUID subject() {
        return subject;
    }

    public String reference() {
        return reference;
    }

    /** Empty where no case has been opened yet. */
    public Optional<CaseId> caseId() {
        return Optional.ofNullable(caseFile).map(CaseId::new);
    }

    /** Title of the case, as people know it. */
    public String title() {
        return title;
    }

    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation).map(OrganisationId::new);
    }

    public Optional<Role> role() {
        return Optional.ofNullable(role).map(Role::valueOf);
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(person).map(PersonId::new);
    }

    /** Text key {@code turn.<turn>}: COUNCIL, BIDDERS, PROVIDER, NOBODY and so on. */
    public String turn() {
        return turn;
    }

    /** The clock's id, with texts {@code clock.<clock>.rule}, {@code .law} and {@code .ifnobody}. */
    public Optional<String> clock() {
        return Optional.ofNullable(clock);
    }

    /** Path of the page on which the step is taken. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
