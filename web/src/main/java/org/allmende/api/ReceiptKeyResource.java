package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.allmende.sealing.ReceiptKey;
import org.allmende.sealing.ReceiptKeys;
import org.allmende.sealing.ReceiptSigner;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;

/** The public keys with which anybody checks the signatures of receipts: today's, and each by the id that a receipt names. */
@Path("receipt-key")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
@Produces("text/plain; charset=UTF-8")
public class ReceiptKeyResource {

    @Inject
    private ReceiptSigner signer;

    @Inject
    private ReceiptKeys keys;

    /** The key that signs now, as PEM. */
    @GET
    public String current() {
        return signer.current().pem();
    }

    /** The key of that id, as PEM; an earlier one too. */
    @GET
    @Path("{id}")
    public String of(@PathParam("id") String id) {
        return keys.of(id).map(ReceiptKey::pem).orElseThrow(NotFoundException::new);
    }
}
