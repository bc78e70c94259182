package org.allmende.bid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.allmende.shared.DomainProblem;

/** The sealed versions and their receipts. */
@ApplicationScoped
public class SealedBids {

    @PersistenceContext
    private EntityManager entityManager;

    void add(SealedBid sealed) {
        entityManager.persist(sealed);
        entityManager.flush();
    }

    /** The newest sealed version of a bid. */
    public Optional<SealedBid> newest(BidId bid) {
        return versions(bid).stream().findFirst();
    }

    /** All sealed versions, the newest first. */
    public List<SealedBid> versions(BidId bid) {
        return entityManager
                .createQuery("select s from SealedBid s where s.bid = :bid order by s.number desc", SealedBid.class)
                .setParameter("bid", bid.value())
                .getResultList();
    }

    /** Anybody who knows the number may check a receipt; it tells nothing of content or bidder. */
    public Optional<SealedBid> byReceipt(String number) {
        return entityManager
                .createQuery("select s from SealedBid s where s.receiptNumber = :number", SealedBid.class)
                .setParameter("number", number.strip().toUpperCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** What the bidder sent, with the reading key from the receipt; {@code READING_KEY_WRONG}, {@code SEAL_BROKEN}. */
    public BidContent read(BidId bid, String readingKey) {
        return open(bid, readingKey).content();
    }

    /**
     * The very bytes that were sealed last, names and hashes of the files in them: their SHA-256 is the fingerprint of the
     * receipt, so that the bidder can check it without the portal. Errors as for {@link #read}.
     */
    public byte[] manifest(BidId bid, String readingKey) {
        return open(bid, readingKey).bytes();
    }

    Manifest open(BidId bid, String readingKey) {
        SealedBid sealed = newest(bid).orElseThrow(() -> new DomainProblem("BID_NOT_SEALED"));
        return Seal.of(sealed).openForBidder(sealed.envelope(), ReadingKey.read(readingKey));
    }
}
