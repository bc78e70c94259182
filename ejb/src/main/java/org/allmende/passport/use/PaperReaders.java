package org.allmende.passport.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.allmende.identity.Actor;
import org.allmende.identity.Barriers;
import org.allmende.identity.Permission;
import org.allmende.passport.PaperVersionId;

/** Who reads a version that is not their own: the council to which a use has sent it, but for those behind a barrier in that matter. */
@ApplicationScoped
public class PaperReaders {

    @Inject
    private PaperUses uses;

    @Inject
    private Barriers barriers;

    public boolean include(Actor actor, PaperVersionId version) {
        return uses.sentOf(version).stream().anyMatch(use -> includes(actor, use));
    }

    private boolean includes(Actor actor, PaperUse use) {
        return actor.may(Permission.READ_COUNCIL_FILES, use.receiver())
                && actor.personId()
                        .filter(person -> barriers.separates(person, use.receiver(), List.of(use.subject())))
                        .isEmpty();
    }
}
