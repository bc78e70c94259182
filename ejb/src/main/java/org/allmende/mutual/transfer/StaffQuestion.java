package org.allmende.mutual.transfer;

/**
 * What staff who take a service over have to ask about their employment and their pensions, with whom, and where it stands.
 *
 * <p>Source, read in the primary text: Transfer of Undertakings (Protection of Employment) Regulations 2006 (S.I. 2006/246) as
 * amended by S.I. 2014/16; Local Government Act 2003 ss.101-102. The Direction of 2007 and Fair Deal are named by their titles.
 */
public enum StaffQuestion {
    /** Whether it is a relevant transfer at all. */
    TRANSFER(Counterpart.EMPLOYER, "S.I. 2006/246 reg 3"),
    /** Who is assigned to what moves over. */
    ASSIGNED(Counterpart.EMPLOYER, "S.I. 2006/246 regs 2(1), 4(1), (3)"),
    /** Which terms pass over, and which changes would be void. */
    TERMS(Counterpart.UNION, "S.I. 2006/246 reg 4(1)-(5C)"),
    /** What happens to somebody who objects. */
    OBJECTION(Counterpart.ADVISER, "S.I. 2006/246 reg 4(7)-(9)"),
    /** Claims that pass over, such as holiday pay or a case at a tribunal. */
    LIABILITIES(Counterpart.ADVISER, "S.I. 2006/246 reg 4(2), (6)"),
    /** Collective agreements, and pay agreed after the transfer. */
    COLLECTIVE(Counterpart.UNION, "S.I. 2006/246 regs 4A, 5"),
    /** Whether the trade union stays recognised. */
    RECOGNITION(Counterpart.UNION, "S.I. 2006/246 reg 6"),
    /** What the employer must tell of each employee, and when. */
    INFORMATION(Counterpart.EMPLOYER, "S.I. 2006/246 reg 11"),
    /** Who represents the staff, and when they are informed and consulted. */
    CONSULTATION(Counterpart.UNION, "S.I. 2006/246 regs 13, 13A, 14, 15"),
    /** Which changes the mutual intends: the employer must know in time. */
    MEASURES(Counterpart.EMPLOYER, "S.I. 2006/246 reg 13(2)(d), (4)"),
    /** Which pension rights do not pass over by themselves. */
    PENSION_RIGHTS(Counterpart.ADVISER, "S.I. 2006/246 reg 10"),
    /** How the contract secures pensions. */
    PENSION_PROTECTION(
            Counterpart.EMPLOYER,
            "Local Government Act 2003 ss.101-102; Best Value Authorities Staff Transfers (Pensions) Direction 2007"),
    /** Whether the mutual becomes an admission body of the local government scheme. */
    ADMISSION(Counterpart.PENSION_FUND, "S.I. 2013/2356 Sch 2 Part 3"),
    /** Contribution rate, bond or guarantee, and who bears a deficit. */
    PENSION_COST(Counterpart.PENSION_FUND, "S.I. 2013/2356 Sch 2 Part 3, reg 64"),
    /** Staff in another public scheme, such as that of teachers or of the health service. */
    FAIR_DEAL(Counterpart.PENSION_FUND, "Fair Deal guidance, HM Treasury, October 2013");

    private final Counterpart with;
    private final String law;

    StaffQuestion(Counterpart with, String law) {
        this.with = with;
        this.law = law;
    }

    public Counterpart with() {
        return with;
    }

    public String law() {
        return law;
    }
}
