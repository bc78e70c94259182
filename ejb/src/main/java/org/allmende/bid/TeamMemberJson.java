package org.allmende.bid;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.bid.team.TeamMember;
import org.allmende.bid.team.TeamRole;

/** Writes who is in a bid's team as JSON, always in the same order, and reads it back. */
final class TeamMemberJson {

    private TeamMemberJson() {}

    static JsonObjectBuilder write(TeamMember member) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", member.id().toString())
                .add("role", member.role().name())
                .add("name", member.name())
                .add("number", member.number())
                .add("work", member.work())
                .add("lots", words(member.lots()))
                .add("conditions", words(member.conditions()))
                .add("agreed", member.agreed());
        if (member.share() != null) {
            json.add("share", member.share());
        }
        if (member.organisation() != null) {
            json.add("organisation", member.organisation().toString());
        }
        return json;
    }

    /** Nobody where there is none, as in bids that were sealed before there were any. */
    static List<TeamMember> readAll(JsonObject content) {
        return content.containsKey("team")
                ? content.getJsonArray("team").stream()
                        .map(JsonValue::asJsonObject)
                        .map(TeamMemberJson::read)
                        .toList()
                : List.of();
    }

    private static TeamMember read(JsonObject json) {
        return new TeamMember(
                UUID.fromString(json.getString("id")),
                TeamRole.valueOf(json.getString("role")),
                json.getString("name"),
                json.getString("number"),
                json.getString("work"),
                ids(json, "lots"),
                ids(json, "conditions"),
                json.containsKey("share") ? json.getJsonNumber("share").bigDecimalValue() : null,
                json.getBoolean("agreed"),
                json.containsKey("organisation") ? UUID.fromString(json.getString("organisation")) : null);
    }

    private static JsonArrayBuilder words(Set<UUID> ids) {
        JsonArrayBuilder words = JSON.createArrayBuilder();
        new TreeSet<>(ids).forEach(id -> words.add(id.toString()));
        return words;
    }

    private static Set<UUID> ids(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(word -> UUID.fromString(word.getString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
