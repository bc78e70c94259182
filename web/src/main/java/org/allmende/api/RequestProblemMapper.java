package org.allmende.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.allmende.web.layout.Bundles;

/** What the server itself refuses (no such address, wrong method, wrong type) as problem+json with the status as it is. */
@Provider
@ApplicationScoped
public class RequestProblemMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    Bundles bundles;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException problem) {
        Response refused = problem.getResponse();
        if (refused.hasEntity() || refused.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return refused;
        }
        Response answer = Problem.of(refused.getStatus(), code(refused), List.of(), ApiTexts.of(headers, bundles));
        String allowed = refused.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }

    private static String code(Response refused) {
        return switch (refused.getStatus()) {
            case 401 -> "API_SIGN_IN_NEEDED";
            case 403 -> "API_NOT_ALLOWED";
            case 404 -> "API_NOT_FOUND";
            case 405 -> "API_METHOD_NOT_ALLOWED";
            case 406 -> "API_NOT_ACCEPTABLE";
            case 415 -> "API_TYPE_NOT_SUPPORTED";
            default -> refused.getStatus() < 500 ? "API_REQUEST_FAULTY" : "API_FAILED";
        };
    }
}
