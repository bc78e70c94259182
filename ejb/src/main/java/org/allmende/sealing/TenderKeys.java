package org.allmende.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/**
 * Keys of tenders: made at publication, put together again by two officers.
 *
 * <p>Errors: {@code TENDER_OFFICER_WITHOUT_KEY}, {@code TENDER_WITHOUT_KEY}, {@code OFFICER_HOLDS_NO_SHARE}, {@code
 * TENDER_KEY_DAMAGED}, {@code OPENING_NEEDS_TWO_OFFICERS}, {@code OPENING_PASSPHRASE_WRONG}.
 */
@ApplicationScoped
public class TenderKeys {

    private static final String PROOF = "proof";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OpeningKeys openingKeys;

    /** Makes the tender's key pair and hands each officer a share; the private key is forgotten at once. */
    public void make(TenderId tender, Collection<PersonId> officers, Instant now) {
        SealKeyPair pair = SealKeyPair.fresh();
        entityManager.persist(new TenderKey(tender, pair.publicKey(), now));
        entityManager.flush();
        List<PersonId> holders = new ArrayList<>(officers);
        KeyShares.split(pair.privateKey(), holders.size()).forEach((number, share) -> {
            PersonId officer = holders.get(number - 1);
            entityManager.persist(new TenderKeyShare(tender, officer, number, share, keyOf(officer)));
        });
    }

    private OpeningKey keyOf(PersonId officer) {
        return openingKeys.of(officer).orElseThrow(() -> new DomainProblem("TENDER_OFFICER_WITHOUT_KEY"));
    }

    public TenderKey publicKey(TenderId tender) {
        TenderKey key = entityManager.find(TenderKey.class, tender.value());
        if (key == null) {
            throw new DomainProblem("TENDER_WITHOUT_KEY");
        }
        return key;
    }

    /**
     * The first of two steps in two sessions: the officer's share is encrypted anew to each colleague, so that it is never
     * readable at rest, and nobody but a second officer can use it.
     */
    public void pass(TenderId tender, PersonId officer, Passphrase passphrase) {
        List<TenderKeyShare> readable = sharesFor(tender, officer);
        TenderKeyShare own = own(readable, officer);
        byte[] share = own.open(keyOf(officer).unlocked(passphrase));
        for (PersonId colleague : holders(tender)) {
            if (!colleague.equals(officer) && !passed(tender, officer, colleague)) {
                entityManager.persist(new TenderKeyShare(tender, officer, own.number(), share, keyOf(colleague)));
            }
        }
        entityManager.flush();
    }

    /** The officers who have taken the first step. */
    public List<PersonId> passedBy(TenderId tender) {
        return entityManager
                .createQuery(
                        "select distinct s.officer from TenderKeyShare s where s.tender = :tender and s.forOfficer <> s.officer",
                        java.util.UUID.class)
                .setParameter("tender", tender.value())
                .getResultStream()
                .map(PersonId::new)
                .toList();
    }

    /** The second step: own share and one that a colleague has passed make the key. */
    public TenderOpener join(TenderId tender, PersonId second, Passphrase passphrase) {
        List<TenderKeyShare> readable = sharesFor(tender, second);
        TenderKeyShare own = own(readable, second);
        TenderKeyShare passed = readable.stream()
                .filter(share -> !share.isOf(second))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("OPENING_NEEDS_TWO_OFFICERS"));
        OpeningKey.Unlocked key = keyOf(second).unlocked(passphrase);
        Map<Integer, byte[]> shares = new HashMap<>();
        shares.put(own.number(), own.open(key));
        shares.put(passed.number(), passed.open(key));
        return opener(tender, shares);
    }

    /** Both officers at one desk. */
    public TenderOpener join(
            TenderId tender, PersonId first, Passphrase firstWords, PersonId second, Passphrase secondWords) {
        if (first.equals(second)) {
            throw new DomainProblem("OPENING_NEEDS_TWO_OFFICERS");
        }
        Map<Integer, byte[]> shares = new HashMap<>();
        TenderKeyShare one = own(sharesFor(tender, first), first);
        shares.put(one.number(), one.open(keyOf(first).unlocked(firstWords)));
        TenderKeyShare two = own(sharesFor(tender, second), second);
        shares.put(two.number(), two.open(keyOf(second).unlocked(secondWords)));
        return opener(tender, shares);
    }

    /** Proves the joined key against the public one, so that a wrong share never makes good bids look damaged. */
    private TenderOpener opener(TenderId tender, Map<Integer, byte[]> shares) {
        TenderOpener opener = new TenderOpener(KeyShares.join(shares));
        byte[] proof = publicKey(tender).seal(new byte[] {1}, PROOF);
        try {
            opener.open(proof, PROOF);
        } catch (DomainProblem broken) {
            throw new DomainProblem("TENDER_KEY_DAMAGED");
        }
        return opener;
    }

    private static TenderKeyShare own(List<TenderKeyShare> shares, PersonId officer) {
        return shares.stream()
                .filter(share -> share.isOf(officer))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("OFFICER_HOLDS_NO_SHARE"));
    }

    private List<TenderKeyShare> sharesFor(TenderId tender, PersonId reader) {
        return entityManager
                .createQuery(
                        "select s from TenderKeyShare s where s.tender = :tender and s.forOfficer = :reader",
                        TenderKeyShare.class)
                .setParameter("tender", tender.value())
                .setParameter("reader", reader.value())
                .getResultList();
    }

    private boolean passed(TenderId tender, PersonId officer, PersonId colleague) {
        return sharesFor(tender, colleague).stream().anyMatch(share -> share.isOf(officer));
    }

    private List<PersonId> holders(TenderId tender) {
        return entityManager
                .createQuery("select s from TenderKeyShare s where s.tender = :tender", TenderKeyShare.class)
                .setParameter("tender", tender.value())
                .getResultStream()
                .map(TenderKeyShare::officer)
                .distinct()
                .toList();
    }
}
