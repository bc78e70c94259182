package org.allmende.bid;

/**
 * The portal's signature below a receipt.
 *
 * @param keyId the key that signed, for {@code /api/receipt-key/<id>}
 * @param base64 64 bytes of Ed25519
 */
public record ReceiptSignature(String keyId, String base64) {}
