package org.allmende.web.follow;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.OrganisationKind;
import org.allmende.identity.Organisations;
import org.allmende.identity.Permission;
import org.jspecify.annotations.Nullable;

/** The groups for which the reader speaks; councils are none. */
@RequestScoped
class Speaking {

    /** In a choice: nobody's name but one's own. */
    static final String SELF = "self";

    @Inject
    private Organisations organisations;

    /** By name. */
    List<Organisation> groups() {
        Actor actor = Acting.current();
        return organisations
                .all(actor.roles().keySet().stream()
                        .filter(id -> actor.may(Permission.SPEAK_FOR_ORGANISATION, id))
                        .toList())
                .values()
                .stream()
                .filter(group -> group.kind() != OrganisationKind.COUNCIL)
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    static @Nullable OrganisationId chosen(@Nullable String choice) {
        return choice == null || choice.equals(SELF) ? null : new OrganisationId(UUID.fromString(choice));
    }

    static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
