package org.allmende.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.allmende.sealing.ReceiptSigner;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One sealed version of a bid. Only ciphertext lies here: openable with the tender's private key, which two officers hold
 * together, or with the bidder's reading key, which is nowhere in the portal.
 */
@Entity
@Table(name = "sealed_bid")
public class SealedBid {

    @Id
    private UUID id;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "version_number")
    private int number;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "manifest_sha256")
    private String manifestSha256;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(name = "document_count")
    private int documentCount;

    @Column(name = "byte_count")
    private long byteCount;

    private byte[] content;

    @Column(name = "key_for_tender")
    private byte[] keyForTender;

    @Column(name = "key_for_bidder")
    private byte[] keyForBidder;

    @Column(name = "receipt_key_id")
    private @Nullable String receiptKey;

    @Column(name = "receipt_signature")
    private @Nullable String receiptSignature;

    @SuppressWarnings("NullAway.Init")
    protected SealedBid() {}

    SealedBid(Bid bid, Envelope envelope, String receiptNumber, Instant now) {
        this.id = Ids.next();
        this.bid = bid.id().value();
        this.number = bid.sealedVersion();
        this.receiptNumber = receiptNumber;
        this.manifestSha256 = envelope.manifestSha256();
        this.sealedAt = now;
        this.documentCount = envelope.documentCount();
        this.byteCount = envelope.byteCount();
        this.content = envelope.content();
        this.keyForTender = envelope.keyForTender();
        this.keyForBidder = envelope.keyForBidder();
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    /** From 1; each replacement counts one up, earlier ones stay sealed for ever. */
    public int number() {
        return number;
    }

    /** What anybody may know of it. */
    public Receipt receipt() {
        ReceiptSignature signature = receiptKey == null || receiptSignature == null
                ? null
                : new ReceiptSignature(receiptKey, receiptSignature);
        return new Receipt(receiptNumber, number, sealedAt, manifestSha256, documentCount, byteCount, signature);
    }

    /** The portal stands by the receipt. */
    SealedBid signed(ReceiptSigner signer) {
        String keyId = signer.current().id();
        receiptKey = keyId;
        receiptSignature = Base64.getEncoder()
                .encodeToString(signer.sign(Receipt.statement(receipt().facts(), keyId)));
        return this;
    }

    Envelope envelope() {
        return new Envelope(manifestSha256, documentCount, byteCount, content, keyForTender, keyForBidder);
    }
}
