package org.allmende.mutual.transfer;

import java.time.LocalDate;
import org.allmende.calendar.TransferTiming;
import org.jspecify.annotations.Nullable;

/**
 * The steps with which the list of a transfer begins, each with who sees to it and how many days before the transfer it is
 * usually due. The days are experience, not law, but for the employee liability information.
 */
public enum StepKind {
    /** The body is registered in its legal form. */
    REGISTRATION(150, Counterpart.US, null),
    /** Bank account, and the money to begin with. */
    BANK(120, Counterpart.US, null),
    /** Admission to the pension fund is agreed. */
    ADMISSION(120, Counterpart.PENSION_FUND, "S.I. 2013/2356 Sch 2 Part 3"),
    /** Staff are informed and consulted through their representatives. */
    CONSULTATION(90, Counterpart.EMPLOYER, "S.I. 2006/246 reg 13"),
    /** Leases of buildings, or leave to use them. */
    LEASES(60, Counterpart.EMPLOYER, "Local Government Act 1972 s.123"),
    /** Computers, telephones, addresses, accounts. */
    IT(60, Counterpart.US, null),
    /** Who keeps which personal data, and by which agreement. */
    DATA_PROTECTION(60, Counterpart.US, "UK GDPR Arts 28, 35"),
    /** Insurance, that of employers among it. */
    INSURANCE(45, Counterpart.US, "Employers’ Liability (Compulsory Insurance) Act 1969 s.1"),
    /** Criminal record certificates where the work needs them. */
    DBS(45, Counterpart.US, "Police Act 1997 Part 5"),
    /** The employer hands over the employee liability information. */
    INFORMATION(TransferTiming.CLEAR_DAYS + 1, Counterpart.EMPLOYER, "S.I. 2006/246 reg 11(6)"),
    /** Keys, files, stock, open orders. */
    HANDOVER(14, Counterpart.EMPLOYER, null),
    /** The first day. */
    FIRST_DAY(0, Counterpart.US, null),
    /** What the circle adds itself. */
    OWN(0, Counterpart.US, null);

    private final int daysBefore;
    private final Counterpart owner;
    private final @Nullable String law;

    StepKind(int daysBefore, Counterpart owner, @Nullable String law) {
        this.daysBefore = daysBefore;
        this.owner = owner;
        this.law = law;
    }

    /** The day on which it is usually due; none before today. */
    LocalDate due(LocalDate transfer, LocalDate today) {
        LocalDate due = transfer.minusDays(daysBefore);
        return due.isBefore(today) ? today : due;
    }

    /** Who sees to it, unless the circle says otherwise. */
    public Counterpart owner() {
        return owner;
    }

    /** Where it stands; null where no law asks for it. */
    public @Nullable String law() {
        return law;
    }
}
