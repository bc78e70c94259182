package org.allmende.bid;

import java.util.function.Function;
import org.allmende.sealing.ContentKey;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Sha256;

/**
 * Closes and opens the envelope of one version. The content lies under a fresh key, and that key twice: under the tender's
 * public key and under the bidder's reading key. Each is bound to bid and version.
 *
 * <p>Errors: {@code SEAL_BROKEN} where a single bit, the place or the key differs, or the manifest does not match the
 * fingerprint of the receipt; {@code READING_KEY_WRONG}.
 *
 * @param bid the bid's id
 * @param version the sealed version's number
 */
record Seal(String bid, int version) {

    static Seal of(Bid bid) {
        return new Seal(bid.id().value().toString(), bid.sealedVersion());
    }

    static Seal of(SealedBid sealed) {
        return new Seal(sealed.bidId().value().toString(), sealed.number());
    }

    Envelope close(Manifest manifest, Function<byte[], byte[]> forTender, ContentKey readingKey) {
        byte[] plain = manifest.bytes();
        ContentKey key = ContentKey.fresh();
        return new Envelope(
                Sha256.hex(plain),
                manifest.content().documents().size(),
                manifest.content().documents().stream()
                        .mapToLong(BidContent.File::size)
                        .sum(),
                key.seal(plain, about()),
                forTender.apply(key.bytes()),
                readingKey.seal(key.bytes(), about()));
    }

    Manifest openForTender(Envelope envelope, TenderSeal tenderKey) {
        return open(envelope, ContentKey.of(tenderKey.open(envelope.keyForTender(), about())));
    }

    Manifest openForBidder(Envelope envelope, ContentKey readingKey) {
        byte[] key;
        try {
            key = readingKey.open(envelope.keyForBidder(), about());
        } catch (DomainProblem broken) {
            throw new DomainProblem("READING_KEY_WRONG");
        }
        return open(envelope, ContentKey.of(key));
    }

    private Manifest open(Envelope envelope, ContentKey key) {
        byte[] plain = key.open(envelope.content(), about());
        if (!Sha256.hex(plain).equals(envelope.manifestSha256())) {
            throw new DomainProblem("SEAL_BROKEN");
        }
        return Manifest.read(plain);
    }

    String about() {
        return "bid:" + bid + ":" + version;
    }

    /** Opens what was sealed to the tender's public key. */
    interface TenderSeal {
        byte[] open(byte[] sealed, String about);
    }
}
