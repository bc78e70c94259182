package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;
import org.allmende.mutual.ballot.Ballot;
import org.allmende.mutual.ballot.BallotStatus;
import org.allmende.mutual.ballot.Ballots;
import org.allmende.mutual.ballot.CastVote;
import org.allmende.mutual.ballot.Choice;
import org.allmende.mutual.ballot.TakeBallotPaper;
import org.allmende.mutual.ballot.Urn;
import org.allmende.mutual.ballot.Vote;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;

/**
 * A secret ballot for the browser's script and for everybody who counts again. All bytes are base64url without padding. A
 * vote comes without a session; one that has a person behind it is refused.
 */
@Path("ballots")
@RequestScoped
public class BallotResource {

    private static final int MOST_BYTES = 16 * 1024;

    @Inject
    private Ballots ballots;

    @Inject
    private Urn urn;

    @Inject
    private TakeBallotPaper takeBallotPaper;

    @Inject
    private CastVote castVote;

    /** What is asked, by which rules and under which key; the count, once there is one. */
    @GET
    @Path("{reference}")
    @Endpoint(access = PageAccess.PUBLIC)
    @Produces(MediaType.APPLICATION_JSON)
    public Response read(@PathParam("reference") String reference) {
        Ballot ballot = ballot(reference);
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("reference", ballot.reference())
                .add("question", ballot.question())
                .add("status", ballot.status().name())
                .add("papersUntil", ballot.papersDeadline().at().toString())
                .add("votesUntil", ballot.votesDeadline().at().toString())
                .add("eligible", ballot.eligible())
                .add("turnoutPercent", ballot.thresholds().turnoutPercent())
                .add("yesPercent", ballot.thresholds().yesPercent())
                .add("modulus", text(ballot.modulus()))
                .add("exponent", text(ballot.exponent()));
        ballot.papers().ifPresent(papers -> json.add("papers", papers));
        ballot.tally().ifPresent(tally -> json.add("yes", tally.yes())
                .add("no", tally.no())
                .add("abstain", tally.abstain())
                .add("carried", ballot.isCarried()));
        return Response.ok(json.build()).build();
    }

    /** Signs a paper blind: {@code {"blinded": …}} gives {@code {"signature": …}}. */
    @POST
    @Path("{reference}/paper")
    @Endpoint(access = PageAccess.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response paper(@PathParam("reference") String reference, InputStream body) throws IOException {
        JsonObject asked = ToolInput.object(body.readNBytes(MOST_BYTES));
        byte[] signature = takeBallotPaper.take(
                new TakeBallotPaper.Command(ballot(reference).id(), bytes(asked, "blinded")));
        return Response.ok(JSON.createObjectBuilder()
                        .add("signature", text(signature))
                        .build())
                .build();
    }

    /** Puts a vote into the urn: {@code {"token": …, "prefix": …, "signature": …, "choice": "YES"}}. */
    @POST
    @Path("{reference}/votes")
    @Endpoint(access = PageAccess.PUBLIC)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response vote(@PathParam("reference") String reference, InputStream body) throws IOException {
        JsonObject cast = ToolInput.object(body.readNBytes(MOST_BYTES));
        Vote vote = new Vote(bytes(cast, "token"), bytes(cast, "prefix"), bytes(cast, "signature"), choice(cast));
        castVote.cast(new CastVote.Command(ballot(reference).id(), vote));
        return Response.noContent().build();
    }

    /** The whole urn, once it is open. */
    @GET
    @Path("{reference}/votes.csv")
    @Endpoint(access = PageAccess.PUBLIC)
    @Produces("text/csv; charset=UTF-8")
    public Response votes(@PathParam("reference") String reference) {
        Ballot ballot = ballot(reference);
        if (ballot.status() != BallotStatus.COUNTED) {
            throw new NotFoundException();
        }
        List<Vote> votes = urn.opened(ballot);
        StringJoiner lines = new StringJoiner("\r\n", "token,prefix,signature,choice\r\n", "\r\n").setEmptyValue("");
        votes.forEach(vote -> lines.add(text(vote.token()) + "," + text(vote.prefix()) + "," + text(vote.signature())
                + "," + vote.choice().name()));
        return Response.ok(votes.isEmpty() ? "token,prefix,signature,choice\r\n" : lines.toString())
                .header("Content-Disposition", "attachment; filename=\"" + ballot.reference() + ".csv\"")
                .build();
    }

    private Ballot ballot(String reference) {
        return ballots.byReference(reference).orElseThrow(NotFoundException::new);
    }

    private static Choice choice(JsonObject cast) {
        String named = cast.getString("choice", "");
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("BALLOT_CHOICE_MISSING"));
    }

    private static byte[] bytes(JsonObject object, String name) {
        try {
            return Base64.getUrlDecoder().decode(object.getString(name, ""));
        } catch (IllegalArgumentException unreadable) {
            throw new DomainProblem("BALLOT_PAPER_DAMAGED");
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
