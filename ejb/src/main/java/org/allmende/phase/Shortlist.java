package org.allmende.phase;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * Who of those who asked to participate goes on: computed by the published rule, proposed by one officer, confirmed or sent back by
 * another.
 *
 * <p>Errors: {@code SHORTLIST_ENDED(status)}, {@code SHORTLIST_NEEDS_SECOND_OFFICER}, {@code SHORTLIST_REASON_LENGTH(least, most)}.
 */
@Entity
@Table(name = "shortlist")
public class Shortlist {

    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_REASON = 4_000;

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    private int number;

    @Enumerated(EnumType.STRING)
    private ShortlistStatus status;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_by_name")
    private String proposedByName;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    private @Nullable String reason;

    @OneToMany(mappedBy = "shortlist", cascade = CascadeType.PERSIST)
    private List<ShortlistPlace> places = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Shortlist() {}

    /** @param number from 1 in each tender */
    Shortlist(TenderId tender, int number, List<ShortlistPlace> places, PersonId officer, String name, Instant now) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.number = number;
        this.status = ShortlistStatus.PROPOSED;
        this.proposedAt = now;
        this.proposedBy = officer.value();
        this.proposedByName = name;
        this.places.addAll(places);
        places.forEach(place -> place.partOf(this));
    }

    void confirm(PersonId officer, String name, Instant now) {
        end(ShortlistStatus.CONFIRMED, officer, name, now);
    }

    /** @param words what is to be looked at first; read by the council's officers */
    void sendBack(String words, PersonId officer, String name, Instant now) {
        reason = TextLength.within(
                "SHORTLIST_REASON_LENGTH", words.replace("\r\n", "\n"), SHORTEST_REASON, LONGEST_REASON);
        end(ShortlistStatus.SENT_BACK, officer, name, now);
    }

    void withdraw(Instant now) {
        status = status.to(ShortlistStatus.WITHDRAWN);
        decidedAt = now;
    }

    private void end(ShortlistStatus last, PersonId officer, String name, Instant now) {
        ShortlistStatus ended = status.to(last);
        if (proposedBy.equals(officer.value())) {
            throw new DomainProblem("SHORTLIST_NEEDS_SECOND_OFFICER");
        }
        status = ended;
        decidedAt = now;
        decidedBy = officer.value();
        decidedByName = name;
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    /** From 1 in each tender. */
    public int number() {
        return number;
    }

    public ShortlistStatus status() {
        return status;
    }

    public boolean isWaiting() {
        return status == ShortlistStatus.PROPOSED;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public PersonId proposedBy() {
        return new PersonId(proposedBy);
    }

    public String proposedByName() {
        return proposedByName;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> decidedByName() {
        return Optional.ofNullable(decidedByName);
    }

    /** Why it was sent back. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** In their places, those that may not be considered last. */
    public List<ShortlistPlace> places() {
        return places.stream()
                .sorted(Comparator.comparing(
                                (ShortlistPlace place) -> place.place().orElse(Integer.MAX_VALUE))
                        .thenComparing(place -> place.bidId().value()))
                .toList();
    }

    /** Those who go on. */
    public List<ShortlistPlace> chosen() {
        return places().stream().filter(ShortlistPlace::goesOn).toList();
    }
}
