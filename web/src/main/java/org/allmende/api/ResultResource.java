package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.token.ApiTokens;
import org.allmende.result.ResultFault;
import org.allmende.result.ResultFile;
import org.allmende.result.ResultImport;
import org.allmende.result.ResultImportId;
import org.allmende.result.ResultImports;
import org.allmende.result.ResultPreview;
import org.allmende.result.SendResults;
import org.allmende.result.TryResults;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Bundles;
import org.jspecify.annotations.Nullable;

/** A program of a provider sends results with a token of its organisation. */
@Path("contracts/{reference}/results")
@RequestScoped
@Endpoint(access = PageAccess.BEARER)
public class ResultResource {

    private static final String BEARER = "Bearer ";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int UNPROCESSABLE = 422;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Contracts contracts;

    @Inject
    private ResultImports imports;

    @Inject
    private SendResults sendResults;

    @Inject
    private TryResults tryResults;

    @Inject
    private Bundles bundles;

    @Context
    private HttpHeaders headers;

    /**
     * Takes every line or none: 200 with the counts, 422 with what is wrong. The same lines once more double nothing, so that a call
     * whose answer was lost is simply made again. With {@code dryRun=true} nothing is written.
     */
    @POST
    @Consumes({"text/csv", XLSX, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    public Response send(
            @PathParam("reference") String reference,
            @QueryParam("dryRun") boolean dry,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            InputStream body)
            throws Exception {
        Actor program = actor(authorization);
        return Acting.as(program, () -> {
            Contract contract = contracts
                    .byReference(reference)
                    .filter(found -> program.roles().containsKey(found.providerId()))
                    .orElseThrow(NotFoundException::new);
            try (SentBody sent = SentBody.of(body)) {
                ResultFile file = ResultFile.at(sent.path(), name(headers.getMediaType()), sent.sha256());
                return dry
                        ? looked(tryResults.look(new TryResults.Command(contract.id(), file)))
                        : taken(sendResults.send(new SendResults.Command(contract.id(), file)));
            }
        });
    }

    /** What the list of files calls it. */
    private static String name(MediaType type) {
        return type.getSubtype().equals("csv")
                ? "results.csv"
                : type.isCompatible(MediaType.APPLICATION_JSON_TYPE) ? "results.json" : "results.xlsx";
    }

    private Actor actor(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            throw new NotAuthorizedException("Bearer");
        }
        return tokens.actor(authorization.substring(BEARER.length()).strip())
                .orElseThrow(() -> new NotAuthorizedException("Bearer error=\"invalid_token\""));
    }

    private Response taken(ResultImportId id) {
        ResultImport ended = imports.get(id);
        ResultImport.Counts counts = ended.counts();
        return answer(
                counts.faulty() == 0,
                JSON.createObjectBuilder()
                        .add("taken", counts.faulty() == 0)
                        .add("lines", counts.lines())
                        .add("new", counts.fresh())
                        .add("known", counts.known())
                        .add("sha256", ended.sha256().orElse(""))
                        .add("faults", counts.faulty()),
                imports.faults(id));
    }

    private Response looked(ResultPreview preview) {
        return answer(
                preview.faulty() == 0,
                JSON.createObjectBuilder()
                        .add("taken", false)
                        .add("lines", preview.lines())
                        .add("new", preview.fresh())
                        .add("known", preview.known())
                        .add("faults", preview.faulty()),
                preview.faults());
    }

    private Response answer(boolean good, JsonObjectBuilder counts, List<ResultFault> faults) {
        ApiTexts texts = ApiTexts.of(headers, bundles);
        JsonArrayBuilder first = JSON.createArrayBuilder();
        faults.forEach(fault -> first.add(JSON.createObjectBuilder()
                .add("line", fault.line())
                .add("column", fault.column())
                .add("code", fault.code())
                .add(
                        "text",
                        texts.text("problem." + fault.code(), fault.arguments().toArray()))));
        return Response.status(good ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().toLanguageTag())
                .entity(counts.add("first", first).build())
                .build();
    }
}
