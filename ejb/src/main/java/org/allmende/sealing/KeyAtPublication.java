package org.allmende.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.tender.TenderPublished;
import org.allmende.tender.Tenders;

/** Each published tender gets its key in the same transaction: without a key for two officers there is no publication. */
@ApplicationScoped
public class KeyAtPublication {

    @Inject
    private Tenders tenders;

    @Inject
    private TenderKeys keys;

    void onPublished(@Observes TenderPublished event) {
        keys.make(event.tender(), tenders.get(event.tender()).openingOfficers(), event.at());
    }
}
