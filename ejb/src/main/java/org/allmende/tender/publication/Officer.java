package org.allmende.tender.publication;

import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.PersonId;

/** Who acts for the council, with the name of that moment. */
record Officer(PersonId id, String name) {

    /** The acting person. */
    static Officer acting() {
        Actor actor = Acting.current();
        return new Officer(actor.requirePerson(), actor.label());
    }
}
