package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An answer of the type problem+json (RFC 9457): a code, its arguments and the text in the reader's language. */
final class Problem {

    static final String TYPE = "application/problem+json";

    private Problem() {}

    static Response of(int status, String code, List<Object> args, ApiTexts texts) {
        JsonArrayBuilder listed = JSON.createArrayBuilder();
        args.forEach(arg -> listed.add(String.valueOf(arg)));
        String body = JSON.createObjectBuilder()
                .add("type", "urn:allmende:problem:" + code)
                .add("title", texts.text("problem." + code, args.toArray()))
                .add("status", status)
                .add("code", code)
                .add("args", listed)
                .build()
                .toString();
        return Response.status(status)
                .type(TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(body)
                .build();
    }
}
