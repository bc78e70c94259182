package org.allmende.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;

/** The work list: written by the processes as their steps begin and end to wait, read by every page. */
@ApplicationScoped
public class WorkItems {

    private static final String OPEN = "select w from WorkItem w where w.closedAt is null and ";
    private static final String BY_DUE = " order by case when w.dueAt is null then 1 else 0 end, w.dueAt, w.openedAt";

    private static final String MINE = """
            select w.* from work_item w where w.closed_at is null and w.person_id = ?1
            union all
            select w.* from work_item w
              join membership m on m.organisation_id = w.organisation_id and m.person_id = ?1 and m.until is null
              join membership_role r on r.membership_id = m.id and r.role = w.role
             where w.closed_at is null and w.person_id is null
               and not (w.step = 'Task_PublishTender' and exists (select 1 from tender_proposal p
                 where p.tender_id = w.subject_id and p.status = 'WAITING' and p.proposed_by = ?1))
               and not exists (select 1 from information_barrier b join case_file c on c.service_id = b.service_id
                 where b.person_id = ?1 and b.lowered_at is null and b.council_id = w.organisation_id and c.id = w.case_id)
            order by due_at nulls last, opened_at limit ?2""";

    /** In two halves, each by its own index; a case is in both where the council has a step of its own in it. */
    private static final String CONCERNING = """
            select w.* from work_item w where w.closed_at is null and w.case_id in (
              select c.id from case_file c where c.council_id = any(cast(?1 as uuid[]))
              union select x.case_id from work_item x where x.organisation_id = any(cast(?1 as uuid[])))
            order by w.due_at nulls last, w.opened_at limit ?2""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** A step begins to wait. */
    public void open(WaitingStep step) {
        entityManager.persist(new WorkItem(step, clock.instant()));
        entityManager.flush();
    }

    /** The step was taken, or its case ended without it. */
    public void close(String engineRef) {
        entityManager
                .createQuery(
                        "update WorkItem w set w.closedAt = :now where w.engineRef in :refs and w.closedAt is null")
                .setParameter("now", clock.instant())
                .setParameter("refs", rowsOf(engineRef))
                .executeUpdate();
    }

    /** A deadline moved: the same step waits until another instant. */
    public void moveDue(UUID subject, String step, Instant dueAt) {
        entityManager
                .createQuery("update WorkItem w set w.dueAt = :due"
                        + " where w.subject = :subject and w.step = :step and w.closedAt is null")
                .setParameter("due", dueAt)
                .setParameter("subject", subject)
                .setParameter("step", step)
                .executeUpdate();
    }

    /** The subject is called otherwise now. */
    public void rename(UUID subject, String title) {
        entityManager
                .createQuery("update WorkItem w set w.title = :title where w.subject = :subject and w.closedAt is null")
                .setParameter("title", title)
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** What is this person's turn, the most urgent first: named to the person, or to one of their roles. */
    @SuppressWarnings("unchecked")
    public List<WorkItem> mine(PersonId person, int count) {
        return entityManager
                .createNativeQuery(MINE, WorkItem.class)
                .setParameter(1, person.value())
                .setParameter(2, count)
                .getResultList();
    }

    /**
     * Open steps of the cases that concern these organisations: as the council that runs them, or because a step has been
     * theirs. The most urgent first; the caller leaves out what is the reader's own turn.
     */
    @SuppressWarnings("unchecked")
    public List<WorkItem> concerning(Collection<OrganisationId> organisations, int count) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createNativeQuery(CONCERNING, WorkItem.class)
                .setParameter(
                        1,
                        organisations.stream()
                                .map(organisation -> organisation.value().toString())
                                .collect(Collectors.joining(",", "{", "}")))
                .setParameter(2, count)
                .getResultList();
    }

    /** Whose turn it is in this matter now; empty when the matter has ended or waits for nothing. */
    public Optional<WorkItem> turnOf(UUID subject) {
        return openOf(subject).stream().findFirst();
    }

    /** All open steps of one subject, the most urgent first. */
    public List<WorkItem> openOf(UUID subject) {
        return entityManager
                .createQuery(OPEN + "w.subject = :subject" + BY_DUE, WorkItem.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** All open steps of one case. */
    public List<WorkItem> openOf(CaseId caseId) {
        return entityManager
                .createQuery(OPEN + "w.caseFile = :caseFile" + BY_DUE, WorkItem.class)
                .setParameter("caseFile", caseId.value())
                .getResultList();
    }

    /** Whether this very person has an open step of that kind: guards a page that only its addressee opens. */
    public boolean waitsFor(PersonId person, UUID subject, String step) {
        return openOf(subject).stream()
                .anyMatch(item -> item.step().equals(step)
                        && item.person().filter(person::equals).isPresent());
    }

    /** A step that several roles may take has one row for each: the engine's id, and the id with a number. */
    private static List<String> rowsOf(String engineRef) {
        return List.of(engineRef, engineRef + ":1", engineRef + ":2", engineRef + ":3");
    }
}
