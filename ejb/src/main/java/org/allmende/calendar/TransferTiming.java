package org.allmende.calendar;

import java.time.LocalDate;

/**
 * The clock of a transfer of staff.
 *
 * <p>Source, read in the primary text: Transfer of Undertakings (Protection of Employment) Regulations 2006 (S.I. 2006/246) reg
 * 11(6), "not less than 28 days before the relevant transfer" for transfers from 1 May 2014 on (S.I. 2014/16 reg 10). "Not less
 * than" is counted in clear days, neither the day of the notice nor that of the transfer among them: of the readings the one
 * that is never late.
 */
public final class TransferTiming {

    /** Days between the notice and the transfer. */
    public static final int CLEAR_DAYS = 28;

    private TransferTiming() {}

    /** The last day on which the employer may notify the employee liability information. */
    public static LocalDate informationDue(LocalDate transfer) {
        return transfer.minusDays(CLEAR_DAYS + 1L);
    }
}
