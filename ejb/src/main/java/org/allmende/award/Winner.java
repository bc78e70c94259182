package org.allmende.award;

import java.util.List;
import org.allmende.bid.BidId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Money;

/**
 * Who gets what by an award: one bid with all lots that it has won. Each winner gets one contract.
 *
 * @param lots at least one, in the order of the notice
 */
public record Winner(BidId bid, OrganisationId supplier, List<AwardedLot> lots) {

    public Winner {
        lots = List.copyOf(lots);
    }

    /** The price for all of them over the whole term, pounds with VAT. */
    public Money amount() {
        return lots.stream().map(AwardedLot::amount).reduce(Money.noPounds(), Money::plus);
    }
}
