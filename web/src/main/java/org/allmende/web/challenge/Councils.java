package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;

/** For which council the reader acts. */
@RequestScoped
class Councils {

    /** The one in which the reader has the permission; of several the same one each time. */
    OrganisationId whereIMay(Permission permission) {
        Actor actor = Acting.current();
        return actor.roles().keySet().stream()
                .filter(organisation -> actor.may(permission, organisation))
                .min(java.util.Comparator.comparing(OrganisationId::value))
                .orElseThrow(() -> new AccessRefused(permission));
    }
}
