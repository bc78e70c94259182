package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.letter.ContractPaper;
import org.allmende.web.letter.LetterPdf;

/** The text of a contract that both sides have signed: on paper to keep, and as the very bytes whose sum they signed. */
@Path("contracts/{reference}")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class ContractTextResource {

    @Inject
    private Contracts contracts;

    @Inject
    private ContractPaper paper;

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

    private Contract signed(String reference) {
        return contracts
                .byReference(reference)
                .filter(Contract::isPublic)
                .filter(contract -> contract.text().isPresent())
                .orElseThrow(NotFoundException::new);
    }
}
