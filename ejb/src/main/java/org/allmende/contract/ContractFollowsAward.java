package org.allmende.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.award.Award;
import org.allmende.award.Awards;
import org.allmende.award.StandstillEnded;
import org.allmende.bid.Bids;
import org.allmende.calendar.London;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.Tenders;

/** After the standstill a contract is drafted; its conclusion completes the tender; a tender's end ends a mere draft. */
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
        Map<UUID, BigDecimal> promises = bids.opened(award.bidId())
                .map(opened -> opened.content().promises())
                .orElse(Map.of());
        draftContract.draft(new DraftContract.Command(
                agreed(tender, award), ProposedTerms.of(tender, promises, London.dayOf(event.at()))));
    }

    private static Agreed agreed(Tender tender, Award award) {
        String lots = tender.lots().stream()
                .map(lot -> lot.number() + " " + lot.title())
                .collect(Collectors.joining(", "));
        return new Agreed(
                tender.id(),
                award.id(),
                award.caseId(),
                award.councilId(),
                award.supplier(),
                tender.title(),
                lots,
                award.amount(),
                award.noContractUntil().orElseThrow(() -> new DomainProblem("CONTRACT_WITHOUT_STANDSTILL")));
    }

    void onConcluded(@Observes ContractConcluded event) {
        Contract contract = contracts.get(event.contract());
        tenders.getLocked(contract.tenderId()).complete(event.at());
    }

    void onTenderCancelled(@Observes TenderCancelled event) {
        contracts.ofTender(event.tender()).ifPresent(contract -> {
            contract.cancel();
            cancelled.fire(new ContractCancelled(contract.id(), event.at()));
        });
    }
}
