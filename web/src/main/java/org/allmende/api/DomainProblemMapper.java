package org.allmende.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.allmende.shared.DomainProblem;

/** A broken rule as problem+json (RFC 9457): status 400, the code, its arguments and the text in the reader's language. */
@Provider
public class DomainProblemMapper implements ExceptionMapper<DomainProblem> {

    static final String TYPE = "application/problem+json";

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(DomainProblem problem) {
        ApiTexts texts = ApiTexts.forReader(headers.getAcceptableLanguages());
        JsonArrayBuilder args = Json.createArrayBuilder();
        problem.args().forEach(arg -> args.add(String.valueOf(arg)));
        String body = Json.createObjectBuilder()
                .add("type", "urn:allmende:problem:" + problem.code())
                .add(
                        "title",
                        texts.text("problem." + problem.code(), problem.args().toArray()))
                .add("status", Response.Status.BAD_REQUEST.getStatusCode())
                .add("code", problem.code())
                .add("args", args)
                .build()
                .toString();
        return Response.status(Response.Status.BAD_REQUEST)
                .type(TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(body)
                .build();
    }
}
