package org.allmende.tender.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.allmende.identity.Actor;
import org.allmende.identity.Barriers;
import org.allmende.tender.Tender;

/** Who works for the council that buys, and therefore asks nothing about its tender. */
@ApplicationScoped
public class BuyersPeople {

    @Inject
    private Barriers barriers;

    /** Whether the actor has a role of the council and no information barrier keeps them from its side of the matter. */
    public boolean include(Actor actor, Tender tender) {
        return !actor.rolesIn(tender.councilId()).isEmpty()
                && actor.personId()
                        .filter(person -> barriers.separates(
                                person, tender.councilId(), List.of(tender.id().value())))
                        .isEmpty();
    }
}
