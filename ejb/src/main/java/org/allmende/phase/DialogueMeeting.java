package org.allmende.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.tender.TenderId;

/**
 * The record of one meeting with a supplier that goes on; read by the tender's team and by that supplier alone. Append-only.
 *
 * <p>Errors: {@code DIALOGUE_HELD_WHEN}, {@code DIALOGUE_PEOPLE_LENGTH(least, most)}, {@code DIALOGUE_WORDS_LENGTH(least, most)}.
 */
@Entity
@Table(name = "dialogue_meeting")
public class DialogueMeeting {

    private static final int LONGEST_PEOPLE = 500;
    private static final int SHORTEST = 20;
    private static final int LONGEST = 20_000;

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    private int number;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "council_people")
    private String councilPeople;

    @Column(name = "supplier_people")
    private String supplierPeople;

    private String words;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_by_name")
    private String recordedByName;

    @SuppressWarnings("NullAway.Init")
    protected DialogueMeeting() {}

    /**
     * What is put on record.
     *
     * @param councilPeople who was there for the council
     * @param supplierPeople who was there for the supplier
     * @param words what was said
     */
    public record Said(
            OrganisationId organisation, Instant heldAt, String councilPeople, String supplierPeople, String words) {}

    /**
     * @param number from 1 in each tender
     * @param from no meeting was before it: when it was decided who goes on
     */
    DialogueMeeting(TenderId tender, int number, Said said, Instant from, PersonId officer, String name, Instant now) {
        if (said.heldAt().isBefore(from) || said.heldAt().isAfter(now)) {
            throw new DomainProblem("DIALOGUE_HELD_WHEN", from, now);
        }
        this.id = Ids.next();
        this.tender = tender.value();
        this.number = number;
        this.organisation = said.organisation().value();
        this.heldAt = said.heldAt();
        this.councilPeople = TextLength.within("DIALOGUE_PEOPLE_LENGTH", said.councilPeople(), 2, LONGEST_PEOPLE);
        this.supplierPeople = TextLength.within("DIALOGUE_PEOPLE_LENGTH", said.supplierPeople(), 2, LONGEST_PEOPLE);
        this.words = TextLength.within("DIALOGUE_WORDS_LENGTH", said.words().replace("\r\n", "\n"), SHORTEST, LONGEST);
        this.recordedAt = now;
        this.recordedBy = officer.value();
        this.recordedByName = name;
    }

    UUID id() {
        return id;
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    /** From 1 in each tender. */
    public int number() {
        return number;
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Instant heldAt() {
        return heldAt;
    }

    /** Who was there for the council. */
    public String councilPeople() {
        return councilPeople;
    }

    /** Who was there for the supplier. */
    public String supplierPeople() {
        return supplierPeople;
    }

    /** What was said. */
    public String words() {
        return words;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public PersonId recordedBy() {
        return new PersonId(recordedBy);
    }

    public String recordedByName() {
        return recordedByName;
    }
}
