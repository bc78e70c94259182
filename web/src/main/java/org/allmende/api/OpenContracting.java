package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.allmende.opendata.OcdsRelease;
import org.allmende.opendata.Packages;
import org.allmende.opendata.Releases;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;

/** The cases as open data by OCDS 1.1.5, for everybody and from every site. */
@Path("ocds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Endpoint(access = PageAccess.PUBLIC)
public class OpenContracting {

    static final int CASES_PER_PAGE = 50;

    private static final String FRESH = "public, max-age=60";

    @Inject
    Releases releases;

    @Inject
    Clock clock;

    @Context
    UriInfo address;

    /** All releases of a case, the oldest first. */
    @GET
    @Path("releases/{ocid}")
    public Response releases(@PathParam("ocid") String ocid) {
        return open(packages().releases(ocid, ofCase(ocid)));
    }

    /** A case's releases with their merge. */
    @GET
    @Path("records/{ocid}")
    public Response record(@PathParam("ocid") String ocid) {
        return open(packages().record(ocid, ofCase(ocid)));
    }

    /**
     * All cases, {@value #CASES_PER_PAGE} to a page, with the address of the next page.
     *
     * @param page from 1
     */
    @GET
    @Path("records")
    public Response records(@QueryParam("page") @DefaultValue("1") String page) {
        int number = ToolInput.number("page", page);
        List<String> ocids = number < 1 ? List.of() : releases.ocids((number - 1) * CASES_PER_PAGE, CASES_PER_PAGE + 1);
        if (ocids.isEmpty() && number != 1) {
            throw new NotFoundException();
        }
        boolean more = ocids.size() > CASES_PER_PAGE;
        List<String> shown = more ? ocids.subList(0, CASES_PER_PAGE) : ocids;
        Map<String, List<OcdsRelease>> found = releases.ofAll(shown);
        List<List<OcdsRelease>> cases = shown.stream().map(found::get).toList();
        return open(packages().records(number, cases, more, clock.instant()));
    }

    /** The portal's own extension of the standard. */
    @GET
    @Path("extensions/expressions-of-interest/{file: extension.json|release-schema.json}")
    public Response extension(@PathParam("file") String file) {
        InputStream found = Packages.class.getResourceAsStream("extension/" + file);
        if (found == null) {
            throw new NotFoundException();
        }
        return open(found);
    }

    private List<OcdsRelease> ofCase(String ocid) {
        List<OcdsRelease> found = releases.of(ocid);
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        return found;
    }

    private Packages packages() {
        String api = address.getBaseUri().toString();
        return new Packages(api, api.substring(0, api.length() - "api/".length()));
    }

    private static Response open(Object body) {
        return Response.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, FRESH)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
