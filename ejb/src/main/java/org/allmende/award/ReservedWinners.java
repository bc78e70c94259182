package org.allmende.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.OpenedBid;
import org.allmende.bid.reserved.ComparableContracts;
import org.allmende.bid.reserved.ProofRule;
import org.allmende.bid.reserved.ReserveProof;
import org.allmende.identity.Organisations;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.reserved.ReserveKind;

/**
 * In a reserved procedure nobody is awarded the contract to whom it is not reserved, on the very day of the award (Procurement Act
 * 2023 ss.32(3), 33(4)-(5)).
 *
 * <p>Errors: {@code AWARD_NOT_RESERVED(supplier, law)}, {@code AWARD_MUTUAL_BARRED(supplier, first free day)}.
 */
@ApplicationScoped
public class ReservedWinners {

    @Inject
    private Bids bids;

    @Inject
    private Organisations organisations;

    @Inject
    private ComparableContracts comparable;

    /** Why these bids cannot be awarded the contract on that day; empty where they can. */
    public Optional<DomainProblem> whyNot(Tender tender, Collection<BidId> winners, LocalDate day) {
        try {
            require(tender, winners, day);
            return Optional.empty();
        } catch (DomainProblem forbidden) {
            return Optional.of(forbidden);
        }
    }

    void require(Tender tender, Collection<BidId> winners, LocalDate day) {
        tender.reserve()
                .ifPresent(reserve -> Set.copyOf(winners).forEach(bid -> require(tender, reserve.kind(), bid, day)));
    }

    private void require(Tender tender, ReserveKind kind, BidId winner, LocalDate day) {
        Bid bid = bids.get(winner);
        String name = organisations.get(bid.organisation()).name();
        ReserveProof proof = bids.opened(winner)
                .map(OpenedBid::content)
                .map(content -> content.proof())
                .orElseThrow(() -> new DomainProblem("AWARD_NOT_RESERVED", name, kind.law()));
        LocalDate began = tender.began().orElse(day);
        ProofRule.unmet(kind, proof, began).stream().findFirst().ifPresent(rule -> {
            throw new DomainProblem("AWARD_NOT_RESERVED", name, rule.law());
        });
        comparable.barredUntil(bid.organisation(), tender, proof, day).ifPresent(free -> {
            throw new DomainProblem("AWARD_MUTUAL_BARRED", name, free);
        });
    }
}
