package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Objects;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;

/** What everybody may ask this portal by machine, described by OpenAPI 3.1. */
@Path("openapi.json")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class OpenApiDocument {

    private static final String FRESH = "public, max-age=3600";

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response document() {
        InputStream document =
                Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream("openapi.json"), "openapi.json");
        return Response.ok(document)
                .header(HttpHeaders.CACHE_CONTROL, FRESH)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
