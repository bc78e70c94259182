package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.bid.Bid;
import org.allmende.bid.OpenedBidReaders;
import org.allmende.identity.Actor;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;

/** Answers with what is declared, locked and recorded at this moment. */
@ApplicationScoped
class PanelReaders implements OpenedBidReaders {

    @Inject
    private Tenders tenders;

    @Inject
    private Conflicts conflicts;

    @Inject
    private Scores scores;

    @Inject
    private Moderation moderation;

    @Override
    public boolean include(Actor reader, Bid bid) {
        TenderId tender = bid.tenderId();
        return new BidReading(
                        tenders.get(tender),
                        conflicts.ofTender(tender),
                        scores.isModeration(tender),
                        moderation.of(tender).isPresent())
                .isOpenTo(reader, bid.id());
    }
}
