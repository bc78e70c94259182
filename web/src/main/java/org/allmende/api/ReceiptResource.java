package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.StringJoiner;
import org.allmende.bid.Receipt;
import org.allmende.bid.ReceiptSignature;
import org.allmende.bid.SealedBid;
import org.allmende.bid.SealedBids;
import org.allmende.notification.Letters;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.Messages;

/** A receipt as a small text file to keep, for anybody who knows its number. */
@Path("receipts")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class ReceiptResource {

    @Inject
    private SealedBids sealedBids;

    @Inject
    private Messages messages;

    @Inject
    private Formats formats;

    /** In the reader's language; below it, the same in every language, what is signed and the signature. */
    @GET
    @Path("{number}")
    @Produces("text/plain; charset=UTF-8")
    public Response file(@PathParam("number") String number) {
        Receipt receipt = sealedBids.byReceipt(number).map(SealedBid::receipt).orElseThrow(NotFoundException::new);
        return Response.ok(words(receipt))
                .header("Content-Disposition", "attachment; filename=\"" + receipt.number() + ".txt\"")
                .build();
    }

    private String words(Receipt receipt) {
        return new StringJoiner("\n", "", "\n")
                .add(messages.get("bid.receipt.title") + " " + receipt.number())
                .add(messages.of("bid.receipt.status", receipt.version()))
                .add("")
                .add(line("bid.receipt.at", formats.stamp(receipt.receivedAt()) + " (" + receipt.receivedAt() + ")"))
                .add(line(
                        "bid.receipt.content",
                        messages.of(
                                "bid.receipt.files", receipt.documentCount(), formats.fileSize(receipt.byteCount()))))
                .add(line("bid.receipt.hash", receipt.manifestSha256()))
                .add("")
                .add(messages.of("bid.receipt.file.check", Letters.address() + "/receipt?number=" + receipt.number()))
                .add(signature(receipt))
                .toString();
    }

    private String signature(Receipt receipt) {
        ReceiptSignature signature = receipt.signature();
        return signature == null
                ? messages.get("bid.receipt.unsigned")
                : messages.of("bid.receipt.file.signed", Letters.address() + "/api/receipt-key/" + signature.keyId())
                        + "\n\n"
                        + receipt.signedText();
    }

    private String line(String key, String value) {
        return messages.get(key) + ": " + value;
    }
}
