package org.allmende.bid.reserved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.allmende.calendar.MutualReservation;
import org.allmende.identity.OrganisationId;
import org.allmende.tender.Tender;
import org.allmende.tender.reserved.ReserveKind;
import org.jspecify.annotations.Nullable;

/**
 * The bar of Procurement Act 2023 s.33(5): who has entered, in the three years that end with the day of the award, into a contract
 * that the same authority awarded in reliance on s.33 for the same kind of services, is not a qualifying mutual. Services are of
 * the same kind where the main code is the same, as the portal reads it.
 */
@ApplicationScoped
public class ComparableContracts {

    private static final String NEWEST = """
            select max((c.concluded_at at time zone 'Europe/London')::date)
            from contract c join tender t on t.id = c.tender_id
            where c.provider_id = ?1 and c.council_id = ?2 and c.concluded_at is not null
              and t.reserved_for = 'PUBLIC_SERVICE_MUTUALS' and left(t.cpv, 8) = left(?3, 8)""";

    @PersistenceContext
    private EntityManager entityManager;

    /** When the supplier entered into the newest comparable contract that the portal knows. */
    public Optional<LocalDate> known(OrganisationId supplier, Tender tender) {
        Object day = entityManager
                .createNativeQuery(NEWEST)
                .setParameter(1, supplier.value())
                .setParameter(2, tender.councilId().value())
                .setParameter(3, tender.cpv())
                .getSingleResult();
        return Optional.ofNullable((java.sql.Date) day).map(java.sql.Date::toLocalDate);
    }

    /**
     * The first day on which the contract may be awarded to that supplier, if it may not be on this one; by what the portal knows and
     * what the supplier says.
     */
    public Optional<LocalDate> barredUntil(
            OrganisationId supplier, Tender tender, @Nullable ReserveProof proof, LocalDate award) {
        if (tender.reserve()
                .filter(reserve -> reserve.kind() == ReserveKind.PUBLIC_SERVICE_MUTUALS)
                .isEmpty()) {
            return Optional.empty();
        }
        LocalDate began = tender.began().orElse(award);
        MutualReservation rules = MutualReservation.on(began);
        Optional<LocalDate> said = Optional.ofNullable(proof).map(ReserveProof::comparable);
        return Stream.of(known(supplier, tender), said)
                .flatMap(Optional::stream)
                .filter(entered -> rules.bars(entered, award))
                .map(rules::firstFreeAward)
                .max(LocalDate::compareTo);
    }
}
