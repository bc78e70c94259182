package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.notification.Letters;
import org.allmende.opendata.IndigoProject;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.letter.ContractPaper;
import org.allmende.web.letter.LetterPdf;

/**
 * A contract that both sides have signed: its text on paper to keep, and as the very bytes whose sum they signed; and what it pays for and
 * what came of it, as a project of the INDIGO data standard.
 */
@Path("contracts/{reference}")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class ContractResource {

    @Inject
    private Contracts contracts;

    @Inject
    private Access access;

    @Inject
    private ContractPaper paper;

    @Inject
    private IndigoProject projects;

    /** A tagged PDF/A with text, signatures and sum. */
    @GET
    @Path("text.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("reference") String reference) {
        Contract contract = signed(reference);
        return Response.ok(LetterPdf.of(paper.of(contract)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + contract.reference() + ".pdf\"")
                .build();
    }

    /** The same for the two sides, with the names of all who have signed. */
    @GET
    @Path("signed.pdf")
    @Produces("application/pdf")
    @Endpoint(access = PageAccess.SIGNED_IN)
    public Response named(@PathParam("reference") String reference) {
        Contract contract = signed(reference);
        if (!access.may(Permission.READ_COUNCIL_FILES, contract.councilId())) {
            access.demand(Permission.READ_ORGANISATION_FILES, contract.providerId());
        }
        return Response.ok(LetterPdf.of(paper.naming(contract)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + contract.reference() + "-signed.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The bytes whose SHA-256 both sides have signed. */
    @GET
    @Path("text.txt")
    @Produces("text/plain;charset=UTF-8")
    public Response text(@PathParam("reference") String reference) {
        Contract contract = signed(reference);
        return Response.ok(contract.text().orElseThrow().getBytes(StandardCharsets.UTF_8))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("indigo.json")
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject project(@PathParam("reference") String reference) {
        Contract contract = signed(reference);
        return projects.of(contract, Letters.address() + contract.link());
    }

    private Contract signed(String reference) {
        return contracts
                .byReference(reference)
                .filter(Contract::isPublic)
                .filter(contract -> contract.text().isPresent())
                .orElseThrow(NotFoundException::new);
    }
}
