package org.allmende.bid;

/** What a receipt says, each fact as the very characters that are signed. */
public record ReceiptFacts(
        String number, String version, String receivedAt, String fingerprint, String files, String bytes) {}
