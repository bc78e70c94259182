package org.allmende.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.allmende.shared.DomainProblem;

/** A broken rule as problem+json with status 400. */
@Provider
public class DomainProblemMapper implements ExceptionMapper<DomainProblem> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(DomainProblem problem) {
        return Problem.of(
                Response.Status.BAD_REQUEST.getStatusCode(),
                problem.code(),
                problem.args(),
                ApiTexts.forReader(headers.getAcceptableLanguages()));
    }
}
