package org.allmende.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.award.Award;
import org.allmende.award.AwardedLot;
import org.allmende.award.Awards;
import org.allmende.award.StandstillEnded;
import org.allmende.award.Winner;
import org.allmende.bid.Bids;
import org.allmende.calendar.London;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.Tenders;

/** After the standstill every winner gets a draft of its contract; the conclusion of the last completes the tender; a tender that is
 * cancelled ends mere drafts, and cannot be where a contract is concluded. Errors: {@code TENDER_CONTRACT_CONCLUDED}. */
@ApplicationScoped
public class ContractFollowsAward {

    @Inject
    private Tenders tenders;

    @Inject
    private Awards awards;

    @Inject
    private Bids bids;

    @Inject
    private Contracts contracts;

    @Inject
    private DraftContract draftContract;

    @Inject
    private Event<ContractCancelled> cancelled;

    void onStandstillEnded(@Observes StandstillEnded event) {
        Tender tender = tenders.get(event.tender());
        Award award = awards.get(event.award());
        for (Winner winner : award.winners()) {
            Map<UUID, BigDecimal> promises = bids.opened(winner.bid())
                    .map(opened -> opened.content().promises())
                    .orElse(Map.of());
            draftContract.draft(new DraftContract.Command(
                    agreed(tender, award, winner), ProposedTerms.of(tender, promises, London.dayOf(event.at()))));
        }
    }

    private static Agreed agreed(Tender tender, Award award, Winner winner) {
        Set<LotId> won = winner.lots().stream().map(AwardedLot::lotId).collect(Collectors.toSet());
        List<Lot> lots =
                tender.lots().stream().filter(lot -> won.contains(lot.id())).toList();
        boolean whole = lots.size() == tender.lots().size();
        String titles = lots.stream().map(Lot::title).collect(Collectors.joining(", "));
        return new Agreed(
                new ContractOrigin.Tendered(tender.id(), award.id()),
                award.caseId(),
                award.councilId(),
                winner.supplier(),
                whole ? tender.title() : tender.title() + ": " + titles,
                lots.stream().map(lot -> lot.number() + " " + lot.title()).collect(Collectors.joining(", ")),
                winner.amount(),
                award.noContractUntil().orElseThrow(() -> new DomainProblem("CONTRACT_WITHOUT_STANDSTILL")));
    }

    /** The tender is complete with the last of its contracts. */
    void onConcluded(@Observes ContractConcluded event) {
        contracts.get(event.contract()).tenderId().map(tenders::getLocked).ifPresent(tender -> {
            if (contracts.ofTender(tender.id()).stream().allMatch(Contract::isPublic)) {
                tender.complete(event.at());
            }
        });
    }

    void onTenderCancelled(@Observes TenderCancelled event) {
        List<Contract> drafts = contracts.ofTender(event.tender());
        if (drafts.stream().anyMatch(Contract::isPublic)) {
            throw new DomainProblem("TENDER_CONTRACT_CONCLUDED");
        }
        drafts.forEach(contract -> {
            contract.cancel();
            cancelled.fire(new ContractCancelled(contract.id(), event.at()));
        });
    }
}
