package org.allmende.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.contract.ContractConcluded;
import org.allmende.contract.Contracts;
import org.allmende.contract.Milestone;
import org.allmende.money.clawback.ClawBack;
import org.allmende.money.clawback.ClawBackDecided;
import org.allmende.money.clawback.ClawBackStatus;
import org.allmende.money.clawback.ClawBacks;
import org.allmende.outcome.MilestoneMet;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.outcome.PaymentApproved;
import org.allmende.outcome.ResultCorrected;
import org.allmende.variation.ContractVariation;
import org.allmende.variation.ContractVariations;
import org.allmende.variation.VariationInForce;

/** Writes each event that moves money into the ledger, in the event's own transaction. */
@ApplicationScoped
class LedgerFollowsContract {

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private ContractVariations variations;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private Ledger ledger;

    void on(@Observes ContractConcluded event) {
        ledger.enter(
                event.contract(),
                event.contract().value(),
                Posting.concluded(contracts.get(event.contract()).cap()),
                event.at());
    }

    void on(@Observes VariationInForce event) {
        ContractVariation variation = variations.get(event.variation());
        ledger.enter(
                event.contract(),
                event.variation().value(),
                Posting.varied(variation.terms().cap().minus(variation.oldCap())),
                event.at());
    }

    void on(@Observes MilestoneMet event) {
        if (event.paymentDue()) {
            Milestone milestone = contracts.milestone(event.milestone());
            long quantity = milestone.verifiedQuantity().orElseThrow();
            ledger.enter(
                    event.contract(),
                    event.milestone().value(),
                    Posting.met(milestone.metric().price().times(quantity)),
                    event.at());
        }
    }

    void on(@Observes ResultCorrected event) {
        Milestone milestone = contracts.milestone(event.milestone());
        if (milestone.payment()) {
            ledger.enter(
                    event.contract(),
                    event.cause(),
                    Posting.corrected(milestone.metric().price().times(event.to() - event.from())),
                    event.at());
        }
    }

    void on(@Observes ClawBackDecided event) {
        ClawBack clawBack = clawBacks.get(event.clawBack());
        if (clawBack.status() == ClawBackStatus.CLAIMED) {
            ledger.enter(
                    event.contract(),
                    event.clawBack().value(),
                    Posting.clawedBack(
                            clawBack.fullAmount().orElseThrow(),
                            clawBack.amount().orElseThrow()),
                    event.at());
        }
    }

    void on(@Observes PaymentApproved event) {
        Payment payment = outcomes.get(event.payment());
        ledger.enter(
                event.contract(),
                event.payment().value(),
                Posting.approved(payment.fullAmount(), payment.amount()),
                event.at());
    }
}
