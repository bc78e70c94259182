package org.allmende.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.identity.OrganisationId;
import org.allmende.money.clawback.OpenDebts;
import org.allmende.money.clawback.SetOffs;
import org.allmende.outcome.Payment;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** Which of a council's approved payments can go to the bank, and what the others wait for. */
@ApplicationScoped
public class PaymentRelease {

    @Inject
    private PayRuns runs;

    @Inject
    private SecondApprovals approvals;

    @Inject
    private BankDetailsBook book;

    @Inject
    private Contracts contracts;

    @Inject
    private SetOffs setOffs;

    /** Why a payment is not in the next run. */
    public enum Wait {
        /** It is above the council's limit, and nobody but the first approver has looked at it. */
        SECOND_PERSON,
        /** The provider has not said where it is to be paid. */
        ACCOUNT
    }

    /**
     * @param reason null where it can be paid
     * @param setOff what of it is paid by setting off what is owed back under the contract; none while it cannot be paid
     */
    public record Line(
            Payment payment,
            Contract contract,
            @Nullable BankDetails details,
            @Nullable Wait reason,
            List<OpenDebts.Part> setOff) {

        /** What is paid by setting off. */
        public Money settled() {
            return OpenDebts.sum(setOff);
        }

        /** What is left for the bank; never negative. */
        public Money cash() {
            return payment.amount().minus(settled());
        }

        public boolean isReady() {
            return reason == null;
        }

        BankDetails detailsOrThrow() {
            if (details == null) {
                throw new IllegalStateException("payment " + payment.reference() + " has nowhere to go");
            }
            return details;
        }
    }

    /** All approved payments that are in no run, the most urgent first. */
    public List<Line> lines(OrganisationId council) {
        List<Payment> waiting = runs.waiting(council);
        Map<ContractId, Contract> ofPayments =
                waiting.stream().map(Payment::contract).distinct().collect(Collectors.toMap(id -> id, contracts::get));
        Map<OrganisationId, BankDetails> accounts = book.inForce(
                ofPayments.values().stream().map(Contract::providerId).collect(Collectors.toSet()));
        Set<UUID> seenTwice = approvals.among(waiting);
        PaymentLimit limit = approvals.limit(council);
        Map<ContractId, OpenDebts> debts = setOffs.open(ofPayments.keySet());
        return waiting.stream()
                .map(payment -> {
                    Contract contract = Objects.requireNonNull(ofPayments.get(payment.contract()));
                    BankDetails details = accounts.get(contract.providerId());
                    Wait reason = wait(payment, details, seenTwice, limit);
                    OpenDebts owed = debts.getOrDefault(contract.id(), OpenDebts.none());
                    List<OpenDebts.Part> parts = reason == null ? owed.setOff(payment.amount()) : List.of();
                    return new Line(payment, contract, details, reason, parts);
                })
                .toList();
    }

    private static @Nullable Wait wait(
            Payment payment, @Nullable BankDetails details, Set<UUID> seenTwice, PaymentLimit limit) {
        if (limit.demandsTwo(payment.amount())
                && !seenTwice.contains(payment.id().value())) {
            return Wait.SECOND_PERSON;
        }
        return details == null ? Wait.ACCOUNT : null;
    }
}
