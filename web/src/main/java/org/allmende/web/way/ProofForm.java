package org.allmende.web.way;

import java.io.Serializable;
import java.time.LocalDate;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.bid.reserved.WorkforceOf;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.tender.reserved.ReserveKind;
import org.jspecify.annotations.Nullable;

/** What a bidder types to show that it may take part in a reserved procedure. */
public class ProofForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean purpose;
    private @Nullable Surplus surplus;
    private @Nullable Integer seats;
    private @Nullable Integer seatsOfEmployees;
    private @Nullable Integer votes;
    private @Nullable Integer votesOfEmployees;
    private @Nullable LocalDate comparable;
    private @Nullable WorkforceOf counted;
    private @Nullable Integer workforce;
    private @Nullable Integer supported;
    private @Nullable String where;

    static ProofForm of(@Nullable ReserveProof proof) {
        ProofForm form = new ProofForm();
        if (proof != null) {
            form.purpose = proof.purpose();
            form.surplus = proof.surplus();
            form.seats = proof.seats();
            form.seatsOfEmployees = proof.seatsOfEmployees();
            form.votes = proof.votes();
            form.votesOfEmployees = proof.votesOfEmployees();
            form.comparable = proof.comparable();
            form.counted = proof.counted();
            form.workforce = proof.workforce();
            form.supported = proof.supported();
            form.where = proof.where();
        }
        return form;
    }

    /** Null where a choice is still missing, which its field tells. */
    @Nullable
    ReserveProof proof(ReserveKind kind) {
        String words = where == null ? "" : where;
        if (kind == ReserveKind.SUPPORTED_EMPLOYMENT) {
            return counted == null
                    ? null
                    : ReserveProof.ofEmployer(purpose, counted, number(workforce), number(supported), words);
        }
        return surplus == null
                ? null
                : ReserveProof.ofMutual(
                        purpose,
                        surplus,
                        number(seats),
                        number(seatsOfEmployees),
                        number(votes),
                        number(votesOfEmployees),
                        comparable,
                        words);
    }

    private static int number(@Nullable Integer typed) {
        return typed == null ? 0 : typed;
    }

    public boolean isPurpose() {
        return purpose;
    }

    public void setPurpose(boolean said) {
        purpose = said;
    }

    public @Nullable Surplus getSurplus() {
        return surplus;
    }

    public void setSurplus(@Nullable Surplus chosen) {
        surplus = chosen;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer number) {
        seats = number;
    }

    public @Nullable Integer getSeatsOfEmployees() {
        return seatsOfEmployees;
    }

    public void setSeatsOfEmployees(@Nullable Integer number) {
        seatsOfEmployees = number;
    }

    public @Nullable Integer getVotes() {
        return votes;
    }

    public void setVotes(@Nullable Integer number) {
        votes = number;
    }

    public @Nullable Integer getVotesOfEmployees() {
        return votesOfEmployees;
    }

    public void setVotesOfEmployees(@Nullable Integer number) {
        votesOfEmployees = number;
    }

    public @Nullable LocalDate getComparable() {
        return comparable;
    }

    public void setComparable(@Nullable LocalDate day) {
        comparable = day;
    }

    public @Nullable WorkforceOf getCounted() {
        return counted;
    }

    public void setCounted(@Nullable WorkforceOf chosen) {
        counted = chosen;
    }

    public @Nullable Integer getWorkforce() {
        return workforce;
    }

    public void setWorkforce(@Nullable Integer number) {
        workforce = number;
    }

    public @Nullable Integer getSupported() {
        return supported;
    }

    public void setSupported(@Nullable Integer number) {
        supported = number;
    }

    public @Nullable String getWhere() {
        return where;
    }

    public void setWhere(@Nullable String words) {
        where = words;
    }
}
