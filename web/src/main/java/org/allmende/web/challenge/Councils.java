package org.allmende.web.challenge;

import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import org.allmende.identity.AccessRefused;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Permission;

/** For which council the reader acts. */
@RequestScoped
public class Councils {

    /** The one in which the reader has the permission; of several the same one each time. */
    public OrganisationId whereIMay(Permission permission) {
        Actor actor = Acting.current();
        return actor.roles().keySet().stream()
                .filter(organisation -> actor.may(permission, organisation))
                .min(Comparator.comparing(OrganisationId::value))
                .orElseThrow(() -> new AccessRefused(permission));
    }
}
