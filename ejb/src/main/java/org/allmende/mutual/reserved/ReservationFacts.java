package org.allmende.mutual.reserved;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a mutual says about itself and about the contract that it hopes for; days as expected.
 *
 * <p>Errors: {@code RESERVATION_FIGURES_ORDER}: more seats or votes of employees than there are.
 */
@Embeddable
public class ReservationFacts {

    @Column(name = "estimated_value")
    private Money value;

    @Column(name = "award_day")
    private LocalDate award;

    @Column(name = "term_starts")
    private LocalDate starts;

    @Column(name = "term_ends")
    private LocalDate ends;

    @Column(name = "mainly_reservable")
    private boolean mainly;

    @Enumerated(EnumType.STRING)
    private Surplus surplus;

    @Column(name = "board_seats")
    private int seats;

    @Column(name = "board_seats_of_employees")
    private int seatsOfEmployees;

    private int votes;

    @Column(name = "votes_of_employees")
    private int votesOfEmployees;

    @Column(name = "comparable_entered")
    private @Nullable LocalDate comparable;

    @SuppressWarnings("NullAway.Init")
    protected ReservationFacts() {}

    private ReservationFacts(Given given) {
        if (given.seats() < 1
                || given.votes() < 1
                || given.seatsOfEmployees() < 0
                || given.votesOfEmployees() < 0
                || given.seatsOfEmployees() > given.seats()
                || given.votesOfEmployees() > given.votes()) {
            throw new DomainProblem("RESERVATION_FIGURES_ORDER");
        }
        this.value = given.value();
        this.award = given.award();
        this.starts = given.starts();
        this.ends = given.ends();
        this.mainly = given.mainly();
        this.surplus = given.surplus();
        this.seats = given.seats();
        this.seatsOfEmployees = given.seatsOfEmployees();
        this.votes = given.votes();
        this.votesOfEmployees = given.votesOfEmployees();
        this.comparable = given.comparable();
    }

    /**
     * As typed.
     *
     * @param value pounds with VAT over the whole term
     * @param award expected day of the award
     * @param starts first day of the term
     * @param ends last day of the term, every extension included
     * @param mainly the body is there for public services, and mainly for reservable ones
     * @param seats of the board
     * @param votes in the general meeting
     * @param comparable day on which it entered into the newest contract that the same authority reserved for the same kind of
     *     services; null: none
     */
    public record Given(
            Money value,
            LocalDate award,
            LocalDate starts,
            LocalDate ends,
            boolean mainly,
            Surplus surplus,
            int seats,
            int seatsOfEmployees,
            int votes,
            int votesOfEmployees,
            @Nullable LocalDate comparable) {

        public ReservationFacts facts() {
            return new ReservationFacts(this);
        }
    }

    public Money value() {
        return value;
    }

    public LocalDate award() {
        return award;
    }

    public LocalDate starts() {
        return starts;
    }

    public LocalDate ends() {
        return ends;
    }

    public boolean isMainly() {
        return mainly;
    }

    public Surplus surplus() {
        return surplus;
    }

    public int seats() {
        return seats;
    }

    public int seatsOfEmployees() {
        return seatsOfEmployees;
    }

    public int votes() {
        return votes;
    }

    public int votesOfEmployees() {
        return votesOfEmployees;
    }

    public Optional<LocalDate> comparable() {
        return Optional.ofNullable(comparable);
    }
}
