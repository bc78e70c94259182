package org.allmende.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.London;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractCompleted;
import org.allmende.contract.ContractConcluded;
import org.allmende.contract.ContractEnded;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;

/** Keeps the next review of every contract with indicators: with its conclusion, after each publication, and at its end. */
@ApplicationScoped
public class PlanReviews {

    @Inject
    private Contracts contracts;

    @Inject
    private Kpis kpis;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private Event<ReviewPlanned> planned;

    @Inject
    private Event<ReviewMoved> moved;

    void onConcluded(@Observes ContractConcluded event) {
        first(contracts.get(event.contract()), event.at());
    }

    void onCompleted(@Observes ContractCompleted event) {
        last(event.contract(), London.dayOf(event.at()), event.at());
    }

    void onEnded(@Observes ContractEnded event) {
        last(event.contract(), event.day(), event.at());
    }

    private void last(ContractId contract, LocalDate day, Instant now) {
        reviews.current(contract).ifPresent(review -> {
            review.end(day);
            if (review.status() == ReviewStatus.PLANNED) {
                moved.fire(new ReviewMoved(review.id(), contract, now));
            }
        });
    }

    /** The first review of a running contract with indicators, from its beginning or, where they came later, from now. */
    void first(Contract contract, Instant now) {
        if (kpis.of(contract.id()).isEmpty() || !reviews.of(contract.id()).isEmpty()) {
            return;
        }
        LocalDate today = London.dayOf(now);
        plan(contract, 1, contract.startsOn().isBefore(today) ? today : contract.startsOn(), now);
    }

    /** After a publication the next: of the twelve months after the assessed period, or the last where the contract has ended. */
    void next(PerformanceReview published, Instant now) {
        Contract contract = contracts.get(published.contract());
        if (published.kind() == ReviewKind.FINAL) {
            return;
        }
        plan(contract, published.number() + 1, published.until().orElseThrow().plusDays(1), now);
    }

    private void plan(Contract contract, int number, LocalDate from, Instant now) {
        PerformanceReview review = new PerformanceReview(contract.id(), number, from);
        if (contract.status().isOver()) {
            review.end(contract.endedOn().orElseThrow());
        }
        reviews.add(review);
        planned.fire(new ReviewPlanned(review.id(), contract.id(), now));
    }
}
