package org.allmende.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Who follows what, and of what they were told. */
@ApplicationScoped
public class Follows {

    private static final String FOLLOWERS = " " + """
             join follow f on (f.kind = 'SERVICE' and f.service_id = s.id)
               or (f.kind = 'AREA' and f.target = lower(s.area))
               or (f.kind = 'DIVISION' and f.target = left(s.cpv, 2))""";

    /** A line for each event of a service that lies ahead; of the windows those in force. */
    private static final String EVENTS = """
            with event as (
              select s.id as service_id, cast('EXTENSION' as text) as event, s.extension_notice as day
                from service s where s.extension_notice >= cast(?1 as date)
              union all
              select s.id, 'CONTRACT_END', s.contract_end
                from service s where s.contract_end >= cast(?1 as date)
              union all
              select p.service_id, 'WINDOW', w.opens
                from periods_in_force p
                join challenge_window w on w.periods_id = p.periods_id and w.closes >= cast(?1 as date))""";

    private static final String CLAIM = EVENTS + " " + """
             insert into warning_told (person_id, service_id, event, subject, months, told_at)
             select distinct f.person_id, s.id, e.event, text(e.day), stage.months, cast(?2 as timestamptz)
               from event e
               join (values %s) as stage(event, months) on stage.event = e.event
               join service s on s.id = e.service_id""" + FOLLOWERS + " " + """
              where cast(e.day - make_interval(months => stage.months) as date)
                    between cast(f.since at time zone 'Europe/London' as date) and cast(?1 as date)
             on conflict do nothing
             returning person_id, service_id, event, subject, months""";

    /**
     * Of what a person is now told, and has not been told by anybody else.
     *
     * @param day of the event
     * @param months how far ahead the day was when the stage began
     */
    record Warning(PersonId person, ServiceId service, WarningEvent event, LocalDate day, int months) {}

    @PersistenceContext
    private EntityManager entityManager;

    /** Follows it, or goes on following it. */
    void start(PersonId person, FollowKind kind, String words, @Nullable ServiceId service, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into follow (id, person_id, kind, target, words, service_id, since)
                        values (?1, ?2, ?3, lower(?4), ?4, cast(?5 as uuid), cast(?6 as timestamptz))
                        on conflict (person_id, kind, target) do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, person.value())
                .setParameter(3, kind.name())
                .setParameter(4, words)
                .setParameter(5, service == null ? null : service.value().toString())
                .setParameter(6, now.toString())
                .executeUpdate();
    }

    void remove(Follow follow) {
        entityManager.remove(follow);
    }

    public Follow get(FollowId id) {
        return Optional.ofNullable(entityManager.find(Follow.class, id.value()))
                .orElseThrow(() -> new DomainProblem("FOLLOW_UNKNOWN"));
    }

    /** What the person follows, the newest first. */
    public List<Follow> of(PersonId person) {
        return entityManager
                .createQuery(
                        "select f from Follow f where f.person = :person order by f.since desc, f.id", Follow.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** The area as the register writes it; empty where it knows none of these words. */
    Optional<String> area(String words) {
        return first("select area from service where lower(area) = lower(?1) order by area", words);
    }

    boolean knowsDivision(String division) {
        return first("select cpv from service where left(cpv, 2) = ?1", division)
                .isPresent();
    }

    private Optional<String> first(String sql, String value) {
        List<?> found = entityManager
                .createNativeQuery(sql)
                .setParameter(1, value)
                .setMaxResults(1)
                .getResultList();
        return found.stream().map(String::valueOf).findFirst();
    }

    /** Writes down what is due to be told today, and gives what nobody has written before: each can be had once. */
    @SuppressWarnings("unchecked")
    List<Warning> claim(List<WarningStage> stages, LocalDate today, Instant now) {
        String values = stages.stream()
                .map(stage -> "(cast('" + stage.event() + "' as text), " + stage.months() + ")")
                .collect(Collectors.joining(", "));
        Query query = entityManager
                .createNativeQuery(CLAIM.formatted(values))
                .setParameter(1, today.toString())
                .setParameter(2, now.toString());
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Warning(
                                new PersonId((UUID) row[0]),
                                new ServiceId((UUID) row[1]),
                                WarningEvent.valueOf((String) row[2]),
                                LocalDate.parse((String) row[3]),
                                ((Number) row[4]).intValue()))
                        .toList();
    }

    /** Everybody who follows a service, its place or its kind. */
    @SuppressWarnings("unchecked")
    List<PersonId> ofService(ServiceId service) {
        List<UUID> people = entityManager
                .createNativeQuery("select distinct f.person_id from service s" + FOLLOWERS + " where s.id = ?1")
                .setParameter(1, service.value())
                .getResultList();
        return people.stream().map(PersonId::new).toList();
    }

    /** Followers of a service who have not heard yet that this organisation looks for partners; each can be had once. */
    @SuppressWarnings("unchecked")
    List<PersonId> claimPartners(ServiceId service, OrganisationId organisation, Instant now) {
        List<UUID> people = entityManager
                .createNativeQuery("""
                        insert into warning_told (person_id, service_id, event, subject, months, told_at)
                        select distinct f.person_id, s.id, 'PARTNERS', cast(?2 as text), 0, cast(?3 as timestamptz)
                          from service s""" + FOLLOWERS + " " + """
                         where s.id = ?1 and not exists (select 1 from membership m
                                where m.person_id = f.person_id and m.organisation_id = cast(?2 as uuid) and m.until is null)
                        on conflict do nothing
                        returning person_id""")
                .setParameter(1, service.value())
                .setParameter(2, organisation.value().toString())
                .setParameter(3, now.toString())
                .getResultList();
        return people.stream().map(PersonId::new).toList();
    }
}
