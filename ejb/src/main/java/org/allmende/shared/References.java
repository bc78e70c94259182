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
     *     O organisation, V asset of community value, M owner's notice with its moratorium
     */
    public String next(String kind) {
        int year = LocalDate.now(clock).getYear();
        Object number = entityManager
                .createNativeQuery("""
                        insert into reference_counter (kind, year, last_number) values (?1, ?2, 1)
                        on conflict (kind, year) do update set last_number = reference_counter.last_number + 1
                        returning last_number""")
                .setParameter(1, kind)
                .setParameter(2, year)
                .getSingleResult();
        return String.format(Locale.ROOT, "AL-%s-%d-%04d", kind, year, ((Number) number).longValue());
    }
}
