package org.allmende.direct.objection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.Begins;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.Period;
import org.allmende.calendar.WorkingDays;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwardId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has against a direct award, in free words, and what becomes of it. Read by the council and by who lodged it;
 * everybody reads only that the award is suspended.
 *
 * <p>Errors: {@code DIRECT_OBJECTION_BY_PARTY}, {@code DIRECT_OBJECTION_WORDS(least, most)}, {@code DIRECT_OBJECTION_REASONS(least,
 * most)}, {@code DIRECT_OBJECTION_NEEDS_OTHER}, {@code DIRECT_OBJECTION_STEP}.
 */
@Entity
@Table(name = "direct_award_objection")
public class DirectObjection {

    /** Working days for the answer: the portal's own rule, the same as for the award of a tender. */
    static final int TO_ANSWER = 10;

    private static final int SHORTEST = 20;
    private static final int LONGEST = 20_000;

    @Id
    private UUID id;

    @Column(name = "direct_award_id")
    private UUID direct;

    private int number;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "lodged_by")
    private UUID lodgedBy;

    private String words;

    @Column(name = "lodged_at")
    private Instant lodgedAt;

    private Instant due;

    @Enumerated(EnumType.STRING)
    private DirectObjectionStatus status;

    private @Nullable String reasons;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_by_name")
    private @Nullable String answeredByName;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected DirectObjection() {}

    /**
     * @param number from 1 in each direct award, in the order in which they came in
     * @param now the database's clock when it arrived
     */
    DirectObjection(
            DirectAward about,
            int number,
            OrganisationId organisation,
            PersonId owner,
            String words,
            WorkingDays days,
            Instant now) {
        if (organisation.equals(about.councilId())
                || about.supplier().filter(organisation::equals).isPresent()) {
            throw new DomainProblem("DIRECT_OBJECTION_BY_PARTY");
        }
        this.id = Ids.next();
        this.direct = about.id().value();
        this.number = number;
        this.organisation = organisation.value();
        this.lodgedBy = owner.value();
        this.words = TextLength.within("DIRECT_OBJECTION_WORDS", lines(words), SHORTEST, LONGEST);
        this.lodgedAt = now;
        this.due = Period.workingDays(TO_ANSWER, Begins.AFTER_EVENT, London.dayOf(now), days)
                .end();
        this.status = DirectObjectionStatus.OPEN;
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    /** An officer who had no part in the direct award answers. */
    void answer(DirectAward about, boolean upheld, String why, PersonId officer, String name, Instant now) {
        DirectObjectionStatus answered =
                status.to(upheld ? DirectObjectionStatus.UPHELD : DirectObjectionStatus.REJECTED);
        if (about.course().hasDecided(officer)) {
            throw new DomainProblem("DIRECT_OBJECTION_NEEDS_OTHER");
        }
        reasons = TextLength.within("DIRECT_OBJECTION_REASONS", lines(why), SHORTEST, LONGEST);
        answeredBy = officer.value();
        answeredByName = name;
        status = answered;
        endedAt = now;
    }

    /** Taken back, or without an object any more. */
    void end(DirectObjectionStatus how, Instant now) {
        status = status.to(how);
        endedAt = now;
    }

    /** Whether the same is said again, as by a second click. */
    boolean says(String again) {
        return words.equals(lines(again).strip());
    }

    public DirectObjectionId id() {
        return new DirectObjectionId(id);
    }

    public DirectAwardId directAward() {
        return new DirectAwardId(direct);
    }

    public int number() {
        return number;
    }

    /** Who objects; for the council and the organisation itself. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String words() {
        return words;
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** By when it is to be answered. */
    public Deadline deadline() {
        return new Deadline(due, ClockRule.OBJECTION_ANSWER);
    }

    public DirectObjectionStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == DirectObjectionStatus.OPEN;
    }

    /** The council's reasons; empty until it has answered. */
    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }

    public Optional<String> answeredByName() {
        return Optional.ofNullable(answeredByName);
    }
}
