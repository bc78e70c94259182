package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.allmende.calendar.PlannedNoticeTiming;
import org.allmende.calendar.TenderCircumstance;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * What went before a tender: a planned procurement notice (Procurement Act 2023 s.15), and preliminary market engagement, for which
 * a notice or, in the tender notice, reasons are due (s.17(1)).
 *
 * <p>Errors: {@code ENGAGEMENT_REASONS_LENGTH(least, most)}.
 */
@Embeddable
public class Groundwork {

    static final int SHORTEST_REASONS = 40;
    static final int LONGEST_REASONS = 4_000;

    /** Neither a planned notice nor any engagement. */
    public static final Groundwork NONE = new Groundwork();

    @Column(name = "planned_on")
    private @Nullable LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    private Engaged engaged = Engaged.NO;

    @Column(name = "unnoticed_because")
    private String unnoticedBecause = "";

    protected Groundwork() {}

    private Groundwork(@Nullable LocalDate plannedOn, Engaged engaged, String because) {
        this.plannedOn = plannedOn;
        this.engaged = engaged;
        this.unnoticedBecause = because;
    }

    /** The same after a planned procurement notice of that day; of several the one that was published last. */
    public Groundwork plannedOn(LocalDate day) {
        LocalDate newest = plannedOn == null || day.isAfter(plannedOn) ? day : plannedOn;
        return new Groundwork(newest, engaged, unnoticedBecause);
    }

    /** The same after an engagement of which a notice was published. */
    public Groundwork noticed() {
        return new Groundwork(plannedOn, Engaged.NOTICED, "");
    }

    /** The same after an engagement without a notice, for these reasons. */
    public Groundwork unnoticed(String because) {
        String words = TextLength.within(
                "ENGAGEMENT_REASONS_LENGTH", because.replace("\r\n", "\n"), SHORTEST_REASONS, LONGEST_REASONS);
        return new Groundwork(plannedOn, Engaged.UNNOTICED, words);
    }

    /** The same without any engagement. */
    public Groundwork unengaged() {
        return new Groundwork(plannedOn, Engaged.NO, "");
    }

    /** The day of the planned procurement notice; empty: there was none. */
    public Optional<LocalDate> plannedOn() {
        return Optional.ofNullable(plannedOn);
    }

    public Engaged engaged() {
        return engaged;
    }

    /** Why there was no notice of the engagement; empty where there was one, or no engagement. */
    public Optional<String> unnoticedBecause() {
        return Optional.of(unnoticedBecause).filter(words -> !words.isEmpty());
    }

    /** What shortens the tendering period of a tender notice of that day: s.54(4). */
    Set<TenderCircumstance> reductions(LocalDate tender) {
        return plannedOn != null && PlannedNoticeTiming.on(tender).qualifies(plannedOn, tender)
                ? EnumSet.of(TenderCircumstance.QUALIFYING_PLANNED_NOTICE)
                : Set.of();
    }
}
