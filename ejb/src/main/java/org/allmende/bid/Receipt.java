package org.allmende.bid;

import java.time.Instant;

/**
 * Proof that a sealed version is whole on the server. Tells nothing of the content: the fingerprint covers a random salt.
 *
 * @param number such as {@code AL26-1124-7QK7-F3MX-2B9D}
 * @param version of the bid, from 1
 * @param receivedAt the database's clock in the deciding transaction
 * @param manifestSha256 of the sealed manifest, hexadecimal
 * @param byteCount size of all documents together
 */
public record Receipt(
        String number, int version, Instant receivedAt, String manifestSha256, int documentCount, long byteCount) {}
