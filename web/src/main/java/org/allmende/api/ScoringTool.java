package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.evaluation.scoring.Scoring;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Bundles;

/** Scores bids with exact fractions, so that anybody can recompute a published ranking or try out a formula. */
@Path("tools/scoring")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Endpoint(access = PageAccess.PUBLIC)
public class ScoringTool {

    static final int MOST_BYTES = 256 * 1024;

    @Inject
    Bundles bundles;

    @Context
    HttpHeaders headers;

    /** Takes weights, method and bids with decimals as strings; gives scores to six places, exact ranks and warnings. */
    @POST
    public JsonObject score(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new DomainProblem("TOOL_TOO_MUCH", ScoringRequest.MOST_BIDS, MOST_BYTES / 1024);
        }
        ScoringRequest request = ScoringRequest.read(bytes);
        Ranking ranking = Scoring.rank(request.bids(), request.weighting(), request.formula());
        return new RankingJson(ApiTexts.of(headers, bundles)).of(ranking);
    }
}
