package org.allmende.web.contract;

import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.contract.BreakSide;
import org.allmende.contract.BreakTerms;

/** A break clause as a form holds it. */
public class BreakRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_DAYS = 90;

    private BreakSide side = BreakSide.EITHER;
    private LocalDate from;
    private int noticeDays = USUAL_DAYS;

    BreakRow(LocalDate day) {
        from = day;
    }

    BreakRow(BreakTerms terms) {
        side = terms.side();
        from = terms.from();
        noticeDays = terms.noticeDays();
    }

    BreakTerms terms() {
        return new BreakTerms(side, from, noticeDays);
    }

    public BreakSide getSide() {
        return side;
    }

    public void setSide(BreakSide value) {
        side = value;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate value) {
        from = value;
    }

    public int getNoticeDays() {
        return noticeDays;
    }

    public void setNoticeDays(int value) {
        noticeDays = value;
    }
}
