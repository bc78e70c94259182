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

    private final Map<String, JsonObject> identities = new LinkedHashMap<>();
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();

    /** A reference to the organisation, which is listed with these roles. */
    JsonObject refer(Organisation organisation, PartyRole... asWhat) {
        return refer(organisation.reference(), organisation.name(), identity(organisation), asWhat);
    }

    /** As {@link #refer(Organisation, PartyRole...)}, to one that is not registered here and is known by its name alone. */
    JsonObject refer(String id, String name, PartyRole... asWhat) {
        return refer(id, name, new Fields().text("id", id).text("name", name).build(), asWhat);
    }

    private JsonObject refer(String id, String name, JsonObject identity, PartyRole... asWhat) {
        identities.putIfAbsent(id, identity);
        Set<String> known = roles.computeIfAbsent(id, key -> new LinkedHashSet<>());
        for (PartyRole role : asWhat) {
            known.add(role.code());
        }
        return new Fields().text("id", id).text("name", name).build();
    }

    /** The list, with the roles that earlier releases gave the same organisations. */
    List<JsonObject> json(Collection<JsonObject> earlierReleases) {
        Map<String, Set<String>> all = rolesIn(earlierReleases);
        List<JsonObject> parties = new ArrayList<>();
        identities.forEach((id, identity) -> {
            Set<String> ofParty = all.computeIfAbsent(id, key -> new LinkedHashSet<>());
            ofParty.addAll(roles.getOrDefault(id, Set.of()));
            parties.add(new Fields().all(identity).words("roles", ofParty).build());
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

    private static JsonObject identity(Organisation organisation) {
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
                .build();
    }
}
