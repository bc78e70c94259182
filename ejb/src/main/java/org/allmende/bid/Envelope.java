package org.allmende.bid;

/**
 * A sealed content with the two ways to its key.
 *
 * @param manifestSha256 of the plain manifest, hexadecimal
 * @param content the manifest under the content key
 * @param keyForTender the content key under the tender's public key
 * @param keyForBidder the content key under the bidder's reading key
 */
@SuppressWarnings("ArrayRecordComponent")
record Envelope(
        String manifestSha256,
        int documentCount,
        long byteCount,
        byte[] content,
        byte[] keyForTender,
        byte[] keyForBidder) {}
