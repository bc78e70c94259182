package org.allmende.tender.extension;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.allmende.calendar.TermDates;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * That the council may extend the term so many times, each time by so many months, if it says so in time. A modification may follow it
 * where "the possibility of the modification is unambiguously provided for in" the contract as awarded and in the tender notice
 * (Procurement Act 2023 Sch 8 para 1(a)).
 *
 * <p>Errors: {@code EXTENSION_TIMES(most)}, {@code EXTENSION_MONTHS(most)}, {@code EXTENSION_NOTICE_DAYS(most)}.
 */
@Embeddable
public class ExtensionOption implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final int MOST_TIMES = 10;
    public static final int MOST_MONTHS = 120;
    public static final int MOST_DAYS = 730;

    @Column(name = "extension_times")
    private int times;

    @Column(name = "extension_months")
    private int months;

    @Column(name = "extension_notice_days")
    private int noticeDays;

    protected ExtensionOption() {}

    /**
     * @param times how often
     * @param months by how many each time
     * @param noticeDays days that are left of the term when it is told, its last day included
     */
    public ExtensionOption(int times, int months, int noticeDays) {
        require(times, MOST_TIMES, "EXTENSION_TIMES");
        require(months, MOST_MONTHS, "EXTENSION_MONTHS");
        require(noticeDays, MOST_DAYS, "EXTENSION_NOTICE_DAYS");
        this.times = times;
        this.months = months;
        this.noticeDays = noticeDays;
    }

    private static void require(int number, int most, String problem) {
        if (number < 1 || number > most) {
            throw new DomainProblem(problem, most);
        }
    }

    public int times() {
        return times;
    }

    public int months() {
        return months;
    }

    public int noticeDays() {
        return noticeDays;
    }

    /** The last day of a term that is extended so many times. */
    public LocalDate extended(LocalDate endsOn, int howOften) {
        LocalDate end = endsOn;
        for (int i = 0; i < howOften; i++) {
            end = TermDates.extended(end, months);
        }
        return end;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ExtensionOption other
                && times == other.times
                && months == other.months
                && noticeDays == other.noticeDays;
    }

    @Override
    public int hashCode() {
        return Objects.hash(times, months, noticeDays);
    }

    @Override
    public String toString() {
        return times + " x " + months + " months, " + noticeDays + " days";
    }
}
