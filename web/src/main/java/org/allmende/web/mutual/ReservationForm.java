package org.allmende.web.mutual;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.allmende.mutual.reserved.ReservationFacts;
import org.allmende.mutual.reserved.ReservationRule;
import org.allmende.mutual.reserved.Surplus;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a speaker types about the mutual and the contract. */
public class ReservationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable BigDecimal value;
    private @Nullable LocalDate award;
    private @Nullable LocalDate starts;
    private @Nullable LocalDate ends;
    private boolean mainly;
    private @Nullable Surplus surplus;
    private @Nullable Integer seats;
    private @Nullable Integer seatsOfEmployees;
    private @Nullable Integer votes;
    private @Nullable Integer votesOfEmployees;
    private @Nullable LocalDate comparable;
    private final Map<String, String> papers = new HashMap<>();

    /** Null where something is still missing, which the fields themselves tell. */
    ReservationFacts.@Nullable Given given() {
        if (value == null
                || award == null
                || starts == null
                || ends == null
                || surplus == null
                || seats == null
                || seatsOfEmployees == null
                || votes == null
                || votesOfEmployees == null) {
            return null;
        }
        return new ReservationFacts.Given(
                Money.pounds(value),
                award,
                starts,
                ends,
                mainly,
                surplus,
                seats,
                seatsOfEmployees,
                votes,
                votesOfEmployees,
                comparable);
    }

    Map<ReservationRule, String> evidence() {
        Map<ReservationRule, String> evidence = new EnumMap<>(ReservationRule.class);
        for (ReservationRule rule : ReservationRule.values()) {
            String paper = papers.get(rule.name());
            if (paper != null) {
                evidence.put(rule, paper);
            }
        }
        return evidence;
    }

    public Map<String, String> getPapers() {
        return papers;
    }

    public @Nullable BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public @Nullable LocalDate getAward() {
        return award;
    }

    public void setAward(@Nullable LocalDate award) {
        this.award = award;
    }

    public @Nullable LocalDate getStarts() {
        return starts;
    }

    public void setStarts(@Nullable LocalDate starts) {
        this.starts = starts;
    }

    public @Nullable LocalDate getEnds() {
        return ends;
    }

    public void setEnds(@Nullable LocalDate ends) {
        this.ends = ends;
    }

    public boolean isMainly() {
        return mainly;
    }

    public void setMainly(boolean mainly) {
        this.mainly = mainly;
    }

    public @Nullable Surplus getSurplus() {
        return surplus;
    }

    public void setSurplus(@Nullable Surplus surplus) {
        this.surplus = surplus;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(@Nullable Integer seats) {
        this.seats = seats;
    }

    public @Nullable Integer getSeatsOfEmployees() {
        return seatsOfEmployees;
    }

    public void setSeatsOfEmployees(@Nullable Integer seatsOfEmployees) {
        this.seatsOfEmployees = seatsOfEmployees;
    }

    public @Nullable Integer getVotes() {
        return votes;
    }

    public void setVotes(@Nullable Integer votes) {
        this.votes = votes;
    }

    public @Nullable Integer getVotesOfEmployees() {
        return votesOfEmployees;
    }

    public void setVotesOfEmployees(@Nullable Integer votesOfEmployees) {
        this.votesOfEmployees = votesOfEmployees;
    }

    public @Nullable LocalDate getComparable() {
        return comparable;
    }

    public void setComparable(@Nullable LocalDate comparable) {
        this.comparable = comparable;
    }
}
