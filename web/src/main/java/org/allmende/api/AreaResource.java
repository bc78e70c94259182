package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.StringReader;
import java.time.Clock;
import java.util.Arrays;
import org.allmende.calendar.London;
import org.allmende.register.AreaSearch;
import org.allmende.register.ExpirySpan;
import org.allmende.register.ServiceSearch;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.jspecify.annotations.Nullable;

/** Areas with the services that lie in them, as shapes. Source of the form: RFC 7946. */
@Path("areas.geojson")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class AreaResource {

    @Inject
    private AreaSearch search;

    @Inject
    private Clock clock;

    /**
     * Areas in which something is found, by the parameters of the register's list.
     *
     * @param words free words
     * @param kind first two digits of the CPV code
     * @param ends how soon the contract ends
     * @param mutual 1: only services that may be reserved to mutuals
     */
    @GET
    @Produces("application/geo+json")
    public String areas(
            @QueryParam("q") @Nullable String words,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("ends") @Nullable String ends,
            @QueryParam("mutual") @Nullable String mutual) {
        ServiceSearch.Question question = new ServiceSearch.Question(
                words == null ? "" : words.strip(),
                kind != null && kind.matches("\\d\\d") ? kind : "",
                Arrays.stream(ExpirySpan.values())
                        .filter(known -> known.name().equals(ends))
                        .findFirst()
                        .orElse(null),
                "1".equals(mutual),
                1);
        JsonArrayBuilder features = JSON.createArrayBuilder();
        search.areas(question, London.dayOf(clock.instant()), true).forEach(area -> features.add(feature(area)));
        return JSON.createObjectBuilder()
                .add("type", "FeatureCollection")
                .add("features", features)
                .build()
                .toString();
    }

    private static JsonObjectBuilder feature(AreaSearch.Area area) {
        JsonObjectBuilder properties = JSON.createObjectBuilder()
                .add("name", area.name())
                .add("council", area.council())
                .add("services", area.services())
                .add("span", area.span().name())
                .add("source", area.source());
        if (area.firstEnd() != null) {
            properties.add("firstEnd", area.firstEnd().toString());
        }
        try (JsonReader geometry = JSON.createReader(new StringReader(area.geometry()))) {
            return JSON.createObjectBuilder()
                    .add("type", "Feature")
                    .add("id", area.id())
                    .add("properties", properties)
                    .add("geometry", geometry.readObject());
        }
    }
}
