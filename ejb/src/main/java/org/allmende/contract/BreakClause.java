package org.allmende.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.allmende.calendar.TermDates;

/** That a side may end the contract early, as both have signed it. */
@Embeddable
public class BreakClause {

    @Column
    private int number;

    @Enumerated(EnumType.STRING)
    private BreakSide side;

    @Column(name = "from_on")
    private LocalDate from;

    @Column(name = "notice_days")
    private int noticeDays;

    @SuppressWarnings("NullAway.Init")
    protected BreakClause() {}

    BreakClause(int number, BreakTerms terms) {
        this.number = number;
        this.side = terms.side();
        this.from = terms.from();
        this.noticeDays = terms.noticeDays();
    }

    public int number() {
        return number;
    }

    public BreakSide side() {
        return side;
    }

    /** The first day on which the contract may end so. */
    public LocalDate from() {
        return from;
    }

    public int noticeDays() {
        return noticeDays;
    }

    /** The first day on which the contract can end by a notice of this day. */
    public LocalDate firstEnd(LocalDate notice) {
        return TermDates.firstEnd(notice, noticeDays, from);
    }

    BreakTerms terms() {
        return new BreakTerms(side, from, noticeDays);
    }
}
