package org.allmende.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Gives the references by which people name a case: {@code AL-T-2026-0014}. Without gaps within a kind and year. */
@ApplicationScoped
public class References {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /**
     * The next reference, taken within the caller's transaction.
     *
     * @param kind one capital letter: S service, E expression of interest, T tender, B bid, A award, K contract, P payment,
     *     O organisation, R pay run, V asset of community value, M owner's notice with its moratorium, D request for data, N early
     *     notice, X direct award, C claw-back
     */
    public String next(String kind) {
        Block block = block(kind, 1);
        return String.format(Locale.ROOT, "%s%04d", block.prefix(), block.first());
    }

    /**
     * References that were taken together.
     *
     * @param prefix what all begin with
     * @param first number of the first; with at least four digits it follows the prefix
     */
    public record Block(String prefix, long first) {}

    /**
     * As many references in a row, taken within the caller's transaction.
     *
     * @param count at least 1
     */
    public Block block(String kind, int count) {
        int year = LocalDate.now(clock).getYear();
        Object number = entityManager
                .createNativeQuery("""
                        insert into reference_counter (kind, year, last_number) values (?1, ?2, ?3)
                        on conflict (kind, year) do update set last_number = reference_counter.last_number + ?3
                        returning last_number""")
                .setParameter(1, kind)
                .setParameter(2, year)
                .setParameter(3, count)
                .getSingleResult();
        return new Block("AL-" + kind + "-" + year + "-", ((Number) number).longValue() - count + 1);
    }
}
