package org.allmende.challenge.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.allmende.challenge.DraftTakenBack;
import org.allmende.challenge.EoiSubmitted;
import org.allmende.passport.use.SentUses;

/** With the sending of an expression its papers go along, in the same transaction; with a draft that is taken back they are not needed. */
@ApplicationScoped
public class ExpressionPapers {

    @Inject
    private SentUses sentUses;

    void sent(@Observes EoiSubmitted event) {
        sentUses.freeze(event.eoi().value(), event.at());
    }

    void takenBack(@Observes DraftTakenBack event) {
        sentUses.end(event.eoi().value(), event.at());
    }
}
