package org.allmende.web.obligation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.allmende.contract.ObligationTerms;
import org.allmende.contract.Recurrence;
import org.allmende.contract.Side;
import org.jspecify.annotations.Nullable;

/** An obligation as a form holds it. */
public class ObligationRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private Side side = Side.PROVIDER;
    private String office = "";
    private String person = "";
    private String what = "";
    private Recurrence recurs = Recurrence.ONCE;
    private LocalDate due;
    private String proof = "";
    private String clause = "";

    public ObligationRow(LocalDate day) {
        due = day;
    }

    public ObligationRow(ObligationTerms terms) {
        side = terms.side();
        office = terms.office();
        person = terms.person();
        what = terms.what();
        recurs = terms.recurs();
        due = terms.due();
        proof = terms.proof();
        clause = terms.clause();
    }

    public ObligationTerms terms() {
        return new ObligationTerms(side, office, person, what, recurs, due, proof, clause);
    }

    public Side[] getSides() {
        return Side.values();
    }

    public Recurrence[] getRules() {
        return Recurrence.values();
    }

    public Side getSide() {
        return side;
    }

    public void setSide(Side value) {
        side = value;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(@Nullable String value) {
        office = Objects.requireNonNullElse(value, "");
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String value) {
        person = Objects.requireNonNullElse(value, "");
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String value) {
        what = Objects.requireNonNullElse(value, "");
    }

    public Recurrence getRecurs() {
        return recurs;
    }

    public void setRecurs(Recurrence value) {
        recurs = value;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate value) {
        due = value;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(@Nullable String value) {
        proof = Objects.requireNonNullElse(value, "");
    }

    public String getClause() {
        return clause;
    }

    public void setClause(@Nullable String value) {
        clause = Objects.requireNonNullElse(value, "");
    }
}
