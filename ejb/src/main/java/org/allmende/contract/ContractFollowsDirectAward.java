package org.allmende.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.allmende.direct.DirectAward;
import org.allmende.direct.DirectAwardFree;
import org.allmende.direct.DirectAwardWithdrawn;
import org.allmende.direct.DirectAwards;
import org.allmende.direct.DirectContent;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * When a direct award is free, its supplier gets a draft of the contract, without outcomes yet: the council completes it. The
 * conclusion concludes the direct award; its withdrawal ends a mere draft. Errors: {@code DIRECT_STEP_NOT_POSSIBLE}.
 */
@ApplicationScoped
public class ContractFollowsDirectAward {

    private static final int VERIFICATION_DAYS = 28;

    @Inject
    private DirectAwards awards;

    @Inject
    private Contracts contracts;

    @Inject
    private DraftContract draftContract;

    @Inject
    private Event<ContractCancelled> cancelled;

    void onFree(@Observes DirectAwardFree event) {
        DirectAward award = awards.get(event.direct());
        draftContract.draft(new DraftContract.Command(agreed(award), proposed(award.content())));
    }

    private static Agreed agreed(DirectAward award) {
        return new Agreed(
                new ContractOrigin.Direct(award.id()),
                award.caseId(),
                award.councilId(),
                award.supplier().orElseThrow(),
                award.title(),
                award.title(),
                published(award.content().value()),
                award.course().noContractUntil());
    }

    private static ContractTerms proposed(DirectContent content) {
        LocalDate start = published(content.startsOn());
        return new ContractTerms(
                content.subject(),
                start,
                start.plusMonths(published(content.months())).minusDays(1),
                VERIFICATION_DAYS,
                Money.noPounds(),
                List.of(),
                List.of());
    }

    private static <T> T published(@Nullable T part) {
        if (part == null) {
            throw new DomainProblem("DIRECT_STEP_NOT_POSSIBLE");
        }
        return part;
    }

    void onConcluded(@Observes ContractConcluded event) {
        contracts
                .get(event.contract())
                .directAwardId()
                .map(awards::getLocked)
                .ifPresent(award -> award.conclude(event.at()));
    }

    void onWithdrawn(@Observes DirectAwardWithdrawn event) {
        contracts.ofDirectAward(event.direct()).ifPresent(draft -> {
            draft.cancel();
            cancelled.fire(new ContractCancelled(draft.id(), event.at()));
        });
    }
}
