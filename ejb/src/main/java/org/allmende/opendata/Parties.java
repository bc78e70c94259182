package org.allmende.opendata;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.identity.Organisation;

/**
 * The organisations that a release speaks of, each once with all its roles in the case. A merge replaces a party's roles as
 * a whole, so each release repeats those of the earlier ones.
 */
final class Parties {

    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();

    /** A reference to the organisation, which is listed with these roles. */
    JsonObject refer(Organisation organisation, PartyRole... asWhat) {
        String id = organisation.reference();
        organisations.putIfAbsent(id, organisation);
        Set<String> known = roles.computeIfAbsent(id, key -> new LinkedHashSet<>());
        for (PartyRole role : asWhat) {
            known.add(role.code());
        }
        return new Fields().text("id", id).text("name", organisation.name()).build();
    }

    /** The list, with the roles that earlier releases gave the same organisations. */
    List<JsonObject> json(Collection<JsonObject> earlierReleases) {
        Map<String, Set<String>> all = rolesIn(earlierReleases);
        List<JsonObject> parties = new ArrayList<>();
        organisations.forEach((id, organisation) -> {
            Set<String> ofParty = all.computeIfAbsent(id, key -> new LinkedHashSet<>());
            ofParty.addAll(roles.getOrDefault(id, Set.of()));
            parties.add(party(organisation, ofParty));
        });
        return parties;
    }

    private static Map<String, Set<String>> rolesIn(Collection<JsonObject> releases) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (JsonObject release : releases) {
            for (JsonObject party : release.getJsonArray("parties").getValuesAs(JsonObject.class)) {
                Set<String> ofParty = found.computeIfAbsent(party.getString("id"), key -> new LinkedHashSet<>());
                party.getJsonArray("roles")
                        .getValuesAs(JsonString.class)
                        .forEach(role -> ofParty.add(role.getString()));
            }
        }
        return found;
    }

    private static JsonObject party(Organisation organisation, Set<String> roles) {
        Fields identifier = new Fields();
        if (organisation.identifier().isPresent()) {
            identifier
                    .text("scheme", organisation.identifierScheme())
                    .text("id", organisation.identifier())
                    .text("legalName", organisation.name());
        }
        return new Fields()
                .text("id", organisation.reference())
                .text("name", organisation.name())
                .object("identifier", identifier.build())
                .words("roles", roles)
                .build();
    }
}
