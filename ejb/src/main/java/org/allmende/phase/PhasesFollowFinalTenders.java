package org.allmende.phase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.contract.ContractConcluded;
import org.allmende.contract.Contracts;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.TenderTerminated;
import org.allmende.tender.Tenders;

/**
 * A first stage ends with its final tenders, as they do; where they are cancelled, it waits for new ones. Where the first stage is
 * cancelled, its final tenders are too.
 */
@ApplicationScoped
class PhasesFollowFinalTenders {

    private static final int AFTER_THE_TENDER = 3_000;

    @Inject
    private Tenders tenders;

    @Inject
    private FinalTenders finalTenders;

    @Inject
    private Contracts contracts;

    @Inject
    private Event<TenderCancelled> cancelled;

    @Inject
    private Event<FinalTendersEnded> ended;

    void terminated(@Observes TenderTerminated event) {
        Tender last = tenders.get(event.tender());
        last.firstStageId().map(tenders::getLocked).ifPresent(first -> {
            first.endWithFinalTenders(TenderStatus.UNSUCCESSFUL, event.reason().name(), event.at());
            tell(first.id(), last.id(), false, event.at());
        });
    }

    /** The tender itself is complete by then. */
    void concluded(@Observes @Priority(AFTER_THE_TENDER) ContractConcluded event) {
        contracts
                .get(event.contract())
                .tenderId()
                .map(tenders::get)
                .filter(last -> last.status() == TenderStatus.COMPLETE)
                .ifPresent(last -> last.firstStageId().map(tenders::getLocked).ifPresent(first -> {
                    first.endWithFinalTenders(TenderStatus.COMPLETE, null, event.at());
                    tell(first.id(), last.id(), false, event.at());
                }));
    }

    void cancelled(@Observes TenderCancelled event) {
        Tender tender = tenders.get(event.tender());
        tender.firstStageId()
                .map(tenders::getLocked)
                .filter(first -> !first.status().isFinal())
                .ifPresent(first -> tell(first.id(), tender.id(), true, event.at()));
        finalTenders
                .of(tender.id())
                .map(last -> tenders.getLocked(last.id()))
                .filter(last -> !last.status().isFinal())
                .ifPresent(last -> {
                    last.cancel(event.reason(), event.at());
                    cancelled.fire(new TenderCancelled(last.id(), event.reason(), event.at()));
                });
    }

    private void tell(TenderId first, TenderId last, boolean again, Instant at) {
        ended.fire(new FinalTendersEnded(first, last, again, at));
    }
}
