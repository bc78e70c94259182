package org.allmende.tender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;

/** Whoever is told of news about a published tender: who follows it or its service, who writes or has sent a bid, and who
 * is invited to final tenders. */
@ApplicationScoped
public class TenderReaders {

    private static final String READERS = """
            select f.person_id from follow f
             where (f.kind = 'TENDER' and f.target = lower(?2)) or (f.kind = 'SERVICE' and f.service_id = cast(?3 as uuid))
            union
            select m.person_id from bid b
              join membership m on m.organisation_id = b.organisation_id and m.until is null
              join membership_role r on r.membership_id = m.id and r.role in (%1$s)
             where b.tender_id = ?1 and b.status in ('DRAFT', 'SUBMITTED')
            union
            select m.person_id from tender t
              join shortlist s on s.tender_id = t.first_stage_id and s.status = 'CONFIRMED'
              join shortlist_place p on p.shortlist_id = s.id and p.goes_on
              join membership m on m.organisation_id = p.organisation_id and m.until is null
              join membership_role r on r.membership_id = m.id and r.role in (%1$s)
             where t.id = ?1""".formatted(quoted(Permission.SUBMIT_BID.roles()));

    @PersistenceContext
    private EntityManager entityManager;

    /** Each once. */
    @SuppressWarnings("unchecked")
    public List<PersonId> of(Tender tender) {
        UUID service = tender.serviceId().orElse(null);
        List<UUID> people = entityManager
                .createNativeQuery(READERS)
                .setParameter(1, tender.id().value())
                .setParameter(2, tender.reference())
                .setParameter(3, service == null ? null : service.toString())
                .getResultList();
        return people.stream().sorted().map(PersonId::new).toList();
    }

    private static String quoted(Set<Role> roles) {
        return roles.stream().map(role -> "'" + role + "'").sorted().collect(Collectors.joining(", "));
    }
}
