package org.allmende.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** An obligation's terms as they are stored, of a contract and of a change that adds one. */
@Embeddable
public class AgreedObligation {

    @Column
    private int number;

    @Enumerated(EnumType.STRING)
    private Side side;

    @Column
    private String office;

    @Column
    private String person;

    @Column
    private String what;

    @Enumerated(EnumType.STRING)
    private Recurrence recurs;

    @Column(name = "due_on")
    private LocalDate due;

    @Column
    private String proof;

    @Column
    private String clause;

    @SuppressWarnings("NullAway.Init")
    protected AgreedObligation() {}

    public AgreedObligation(int number, ObligationTerms terms) {
        this.number = number;
        this.side = terms.side();
        this.office = terms.office().strip();
        this.person = terms.person().strip();
        this.what = terms.what().strip();
        this.recurs = terms.recurs();
        this.due = terms.due();
        this.proof = terms.proof().strip();
        this.clause = terms.clause().strip();
    }

    /** From 1 for each contract; a number is never used again. */
    public int number() {
        return number;
    }

    void name(String who) {
        person = who.strip();
    }

    public ObligationTerms terms() {
        return new ObligationTerms(side, office, person, what, recurs, due, proof, clause);
    }
}
