package org.allmende.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.allmende.web.layout.Bundles;

/** A broken rule as problem+json with status 400; what somebody may not do with status 403. */
@Provider
@ApplicationScoped
public class DomainProblemMapper implements ExceptionMapper<DomainProblem> {

    @Inject
    Bundles bundles;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(DomainProblem problem) {
        return Problem.of(
                status(problem).getStatusCode(), problem.code(), problem.args(), ApiTexts.of(headers, bundles));
    }

    private static Response.Status status(DomainProblem problem) {
        return problem instanceof AccessRefused ? Response.Status.FORBIDDEN : Response.Status.BAD_REQUEST;
    }
}
