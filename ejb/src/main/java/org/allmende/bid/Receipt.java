package org.allmende.bid;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Proof that a sealed version is whole on the server. Tells nothing of the content: the fingerprint covers a random salt.
 *
 * @param number such as {@code AL26-1124-7QK7-F3MX-2B9D}
 * @param version of the bid, from 1
 * @param receivedAt the database's clock in the deciding transaction
 * @param manifestSha256 of the sealed manifest, hexadecimal
 * @param byteCount size of all documents together
 * @param signature null below receipts from before there were signatures
 */
public record Receipt(
        String number,
        int version,
        Instant receivedAt,
        String manifestSha256,
        int documentCount,
        long byteCount,
        @Nullable ReceiptSignature signature) {

    static final String HEADING = "Allmende receipt 1";

    /**
     * What is signed, byte for byte: plain lines that the bidder keeps and everybody can check with common tools. The same in
     * every language.
     */
    public static String statement(ReceiptFacts facts, String keyId) {
        return HEADING + "\nnumber: " + facts.number() + "\nversion: " + facts.version() + "\nreceived: "
                + facts.receivedAt() + "\nfingerprint: " + facts.fingerprint() + "\nfiles: " + facts.files()
                + "\nbytes: " + facts.bytes() + "\nkey: " + keyId + "\n";
    }

    /** What it says, in the words of its statement. */
    public ReceiptFacts facts() {
        return new ReceiptFacts(
                number,
                String.valueOf(version),
                receivedAt.truncatedTo(ChronoUnit.MICROS).toString(),
                manifestSha256,
                String.valueOf(documentCount),
                String.valueOf(byteCount));
    }

    /** The statement and, on one more line, its signature; empty where it has none. */
    public String signedText() {
        return signature == null
                ? ""
                : statement(facts(), signature.keyId()) + "signature: " + signature.base64() + "\n";
    }
}
