package org.allmende.tender.weighing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.shared.Weight;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * The question to users of a service how much each of the criteria that concern them is to count, within a share of all points that
 * the council sets, and what came of it. The award criteria stay the council's own decision (Procurement Act 2023 s.23): it takes
 * the result over, or departs from it with a published reason.
 *
 * <p>Errors: {@code WEIGHING_NEEDS_CRITERIA}, {@code WEIGHING_NOT_PRICE}, {@code WEIGHING_TITLES_SAME(title)}, {@code
 * WEIGHING_NEEDS_TWO}, {@code WEIGHING_DAY_NOT_AHEAD}, {@code WEIGHING_NOT_ASKED}, {@code WEIGHING_OVER}, {@code
 * WEIGHING_REASON_LENGTH(least, most)}, and those of {@link WeighingStatus}, {@link WeighingVoice} and {@link DividedShare}.
 */
@Entity
@Table(name = "tender_weighing")
public class Weighing {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 2_000;

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    private Weight share;

    @Enumerated(EnumType.STRING)
    private WeighingStatus status;

    private Instant due;

    @OneToMany(mappedBy = "weighing", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<WeighedCriterion> criteria = new ArrayList<>();

    @OneToMany(mappedBy = "weighing", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<WeighingVoice> voices = new ArrayList<>();

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String departure;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Weighing() {}

    /**
     * @param share per cent of all points that are theirs to divide
     * @param due the last instant for answers
     */
    Weighing(
            Tender ofTender,
            List<Criterion> asked,
            Weight share,
            Set<PersonId> people,
            Instant due,
            PersonId officer,
            Instant now) {
        requireCriteria(asked);
        DividedShare.requireEnough(share, asked.size());
        if (people.size() < 2) {
            throw new DomainProblem("WEIGHING_NEEDS_TWO");
        }
        if (!due.isAfter(now)) {
            throw new DomainProblem("WEIGHING_DAY_NOT_AHEAD");
        }
        this.id = Ids.next();
        this.tender = ofTender.id().value();
        this.share = share;
        this.status = WeighingStatus.OPEN;
        this.due = due;
        this.askedBy = officer.value();
        this.askedAt = now;
        asked.forEach(criterion -> criteria.add(new WeighedCriterion(this, criteria.size() + 1, criterion)));
        people.forEach(person -> voices.add(new WeighingVoice(this, person)));
    }

    private static void requireCriteria(List<Criterion> asked) {
        if (asked.size() < 2) {
            throw new DomainProblem("WEIGHING_NEEDS_CRITERIA");
        }
        if (asked.stream().anyMatch(criterion -> !criterion.kind().isScored())) {
            throw new DomainProblem("WEIGHING_NOT_PRICE");
        }
        for (Criterion criterion : asked) {
            if (asked.stream()
                            .filter(other -> other.title().equals(criterion.title()))
                            .count()
                    > 1) {
                throw new DomainProblem("WEIGHING_TITLES_SAME", criterion.title());
            }
        }
    }

    /** Somebody who was asked divides the hundred points, once and in time; the due instant is in time. */
    void answer(PersonId person, List<Integer> points, Instant now) {
        WeighingVoice voice = voice(person).orElseThrow(() -> new DomainProblem("WEIGHING_NOT_ASKED"));
        if (status != WeighingStatus.OPEN || deadline().passed(now)) {
            throw new DomainProblem("WEIGHING_OVER");
        }
        voice.answer(points, criteria.size(), now);
    }

    /** Ends the answering where all have answered or the time is over; false where neither is so. */
    boolean close(Instant now) {
        if (status != WeighingStatus.OPEN || (!deadline().passed(now) && answers() < voices.size())) {
            return false;
        }
        if (answers() == 0) {
            status = status.to(WeighingStatus.SILENT);
            return true;
        }
        status = status.to(WeighingStatus.CLOSED);
        List<Weight> result = DividedShare.of(share, points());
        IntStream.range(0, result.size()).forEach(at -> criteria.get(at).weigh(result.get(at)));
        return true;
    }

    private List<Integer> points() {
        return IntStream.range(0, criteria.size())
                .mapToObj(at -> voices.stream()
                        .filter(voice -> voice.answeredAt().isPresent())
                        .mapToInt(voice -> voice.points().get(at))
                        .sum())
                .toList();
    }

    void takeOver(PersonId officer, Instant now) {
        decide(WeighingStatus.TAKEN_OVER, officer, now);
    }

    void depart(String why, PersonId officer, Instant now) {
        String reason = TextLength.within("WEIGHING_REASON_LENGTH", why.replace("\r\n", "\n"), SHORTEST, LONGEST);
        decide(WeighingStatus.DEPARTED, officer, now);
        departure = reason;
    }

    private void decide(WeighingStatus target, PersonId officer, Instant now) {
        status = status.to(target);
        decidedBy = officer.value();
        decidedAt = now;
    }

    /** The question is taken back. */
    void withdraw() {
        status = status.to(WeighingStatus.WITHDRAWN);
    }

    public WeighingId id() {
        return new WeighingId(id);
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    /** Per cent of all points that they divide. */
    public Weight share() {
        return share;
    }

    public WeighingStatus status() {
        return status;
    }

    /** The last instant for answers. */
    public Deadline deadline() {
        return new Deadline(due, ClockRule.CRITERIA_WEIGHING);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public List<WeighedCriterion> criteria() {
        return List.copyOf(criteria);
    }

    /** What came of it, by the criterion's title; empty as long as there is no result. */
    public Map<String, Weight> result() {
        Map<String, Weight> result = new LinkedHashMap<>();
        criteria.forEach(criterion -> criterion.weight().ifPresent(weight -> result.put(criterion.title(), weight)));
        return result;
    }

    /** Those who were asked. */
    public List<WeighingVoice> voices() {
        return List.copyOf(voices);
    }

    public Optional<WeighingVoice> voice(PersonId person) {
        return voices.stream().filter(voice -> voice.person().equals(person)).findFirst();
    }

    /** How many have answered. */
    public long answers() {
        return voices.stream().filter(voice -> voice.answeredAt().isPresent()).count();
    }

    public Optional<PersonId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(PersonId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Why the council weighs otherwise; empty where it does not. */
    public Optional<String> departure() {
        return Optional.ofNullable(departure);
    }
}
