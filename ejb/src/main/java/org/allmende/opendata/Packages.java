package org.allmende.opendata;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Releases and records in the packages of OCDS 1.1.5 in which they are handed out. */
public final class Packages {

    /** The licence of all open data of the portal. */
    public static final String LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    /** Where the portal's own extension lies, below the address of the API. */
    public static final String EXTENSION = "ocds/extensions/expressions-of-interest/extension.json";

    private static final String COMMON = "https://raw.githubusercontent.com/open-contracting-extensions/";
    private static final List<String> EXTENSIONS = List.of(
            COMMON + "ocds_lots_extension/v1.1.5/extension.json",
            COMMON + "ocds_awardCriteria_extension/master/extension.json",
            COMMON + "ocds_bid_extension/v1.1.5/extension.json",
            COMMON + "ocds_selectionCriteria_extension/master/extension.json",
            COMMON + "ocds_otherRequirements_extension/master/extension.json",
            COMMON + "ocds_subcontracting_extension/master/extension.json",
            COMMON + "ocds_metrics_extension/1.1/extension.json",
            COMMON + "ocds_transactions_relatedMilestone_extension/master/extension.json");

    private final String api;
    private final String portal;

    /**
     * @param api the address of the API, with a slash at its end
     * @param portal the address of the portal, with a slash at its end
     */
    public Packages(String api, String portal) {
        this.api = api;
        this.portal = portal;
    }

    /** @param releases of one case, the oldest first, at least one */
    public JsonObject releases(String ocid, List<OcdsRelease> releases) {
        return head(api + "ocds/releases/" + ocid, newest(releases))
                .list("releases", releases.stream().map(OcdsRelease::json).toList())
                .build();
    }

    /** @param releases of one case, the oldest first, at least one */
    public JsonObject record(String ocid, List<OcdsRelease> releases) {
        List<JsonObject> bodies = releases.stream().map(OcdsRelease::json).toList();
        JsonObject entry = new Fields()
                .text("ocid", ocid)
                .list("releases", bodies)
                .object("compiledRelease", new Merge(MergeRules.ocds()).compile(bodies))
                .build();
        return head(api + "ocds/records/" + ocid, newest(releases))
                .list("records", List.of(entry))
                .build();
    }

    /**
     * A page of records whose releases are linked.
     *
     * @param cases for each case its releases, the oldest first
     * @param more whether a page follows
     */
    public JsonObject records(int page, List<List<OcdsRelease>> cases, boolean more, Instant now) {
        Instant newest = cases.stream()
                .map(Packages::newest)
                .max(Comparator.naturalOrder())
                .orElse(now);
        String address = api + "ocds/records?page=";
        Fields links = new Fields();
        links.text("prev", page > 1 ? address + (page - 1) : null);
        links.text("next", more ? address + (page + 1) : null);
        // an empty portal still answers with a package, so the list is there even when nothing is in it
        var records = JSON.createArrayBuilder();
        cases.forEach(releases -> records.add(linked(releases)));
        return JSON.createObjectBuilder(head(address + page, newest)
                        .object("links", links.build())
                        .build())
                .add("records", records)
                .build();
    }

    private JsonObject linked(List<OcdsRelease> releases) {
        String ocid = releases.get(0).ocid();
        List<JsonObject> bodies = releases.stream().map(OcdsRelease::json).toList();
        return new Fields()
                .text("ocid", ocid)
                .list("releases", bodies.stream().map(this::link).toList())
                .object("compiledRelease", new Merge(MergeRules.ocds()).compile(bodies))
                .build();
    }

    private JsonObject link(JsonObject release) {
        return new Fields()
                .text("url", api + "ocds/releases/" + release.getString("ocid") + "#" + release.getString("id"))
                .text("date", release.getString("date"))
                .list("tag", release.getJsonArray("tag"))
                .build();
    }

    private Fields head(String address, Instant published) {
        return new Fields()
                .text("uri", address)
                .text("version", "1.1")
                .words(
                        "extensions",
                        Stream.concat(EXTENSIONS.stream(), Stream.of(api + EXTENSION))
                                .toList())
                .object(
                        "publisher",
                        new Fields()
                                .text("name", "Allmende")
                                .text("uri", portal)
                                .build())
                .text("license", LICENCE)
                .text("publicationPolicy", portal + "data")
                .at("publishedDate", published);
    }

    private static Instant newest(List<OcdsRelease> releases) {
        return releases.get(releases.size() - 1).releasedAt();
    }
}
