package org.allmende.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.allmende.identity.Acting;

/** The public timeline of a case, written line by line in the transactions of what happened. */
@ApplicationScoped
public class Story {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Adds a line, told as done by the current actor. */
    public void tell(StoryLine line) {
        tell(line, Acting.current().label());
    }

    /** Adds a line under another name: the council's or the organisation's instead of a person's. */
    public void tell(StoryLine line, String actorLabel) {
        entityManager.persist(new StoryEntry(line, clock.instant(), actorLabel));
    }

    /** What everybody may read, newest first. */
    public List<StoryEntry> publicOf(CaseId caseId) {
        return entityManager
                .createQuery(
                        "select s from StoryEntry s where s.caseFile = :caseFile and s.visibility = :visibility"
                                + " order by s.at desc, s.id desc",
                        StoryEntry.class)
                .setParameter("caseFile", caseId.value())
                .setParameter("visibility", StoryVisibility.PUBLIC)
                .getResultList();
    }

    /** What the parties read, newest first. The caller has checked that the reader is one. */
    public List<StoryEntry> allOf(CaseId caseId) {
        return entityManager
                .createQuery(
                        "select s from StoryEntry s where s.caseFile = :caseFile order by s.at desc, s.id desc",
                        StoryEntry.class)
                .setParameter("caseFile", caseId.value())
                .getResultList();
    }

    /** The newest public lines of all cases. */
    public List<StoryEntry> newest(int count) {
        return entityManager
                .createQuery(
                        "select s from StoryEntry s where s.visibility = :visibility order by s.at desc, s.id desc",
                        StoryEntry.class)
                .setParameter("visibility", StoryVisibility.PUBLIC)
                .setMaxResults(count)
                .getResultList();
    }
}
