package org.allmende.tender.weighing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderCancelled;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderPublished;
import org.allmende.tender.Tenders;
import org.allmende.tender.publication.PublicationProposed;

/**
 * Nothing is published while users still weigh its criteria or nobody has decided on what they said; and where the council took
 * their weights over, these are the ones that are published. Ends a weighing with its draft.
 *
 * <p>Errors: {@code WEIGHING_RUNS}, {@code WEIGHING_CRITERION_GONE(title)}, {@code WEIGHING_WEIGHTS_DIFFER(title, percent)}.
 */
@ApplicationScoped
public class WeighingRule {

    @Inject
    private Weighings weighings;

    @Inject
    private Tenders tenders;

    @Inject
    private Event<WeighingWithdrawn> withdrawn;

    void onProposed(@Observes PublicationProposed event) {
        require(event.tender());
    }

    void onPublished(@Observes TenderPublished event) {
        require(event.tender());
    }

    void onCancelled(@Observes TenderCancelled event) {
        weighings
                .newestOf(event.tender())
                .filter(one -> one.status().isRunning())
                .ifPresent(one -> {
                    one.withdraw();
                    weighings.flush();
                    withdrawn.fire(new WeighingWithdrawn(one.id(), event.tender(), event.at()));
                });
    }

    private void require(TenderId id) {
        weighings.newestOf(id).ifPresent(weighing -> require(tenders.get(id), weighing));
    }

    static void require(Tender tender, Weighing weighing) {
        if (weighing.status().isRunning()) {
            throw new DomainProblem("WEIGHING_RUNS");
        }
        if (weighing.status() == WeighingStatus.TAKEN_OVER) {
            weighing.result().forEach((title, weight) -> {
                if (!criterion(tender, title).weight().equals(weight)) {
                    throw new DomainProblem("WEIGHING_WEIGHTS_DIFFER", title, weight.percent());
                }
            });
        }
    }

    /** The draft's criterion of that title, which the users have weighed. */
    static Criterion criterion(Tender tender, String title) {
        return tender.criteria().stream()
                .filter(criterion ->
                        criterion.title().equals(title) && criterion.kind().isScored())
                .findFirst()
                .orElseThrow(() -> new DomainProblem("WEIGHING_CRITERION_GONE", title));
    }
}
