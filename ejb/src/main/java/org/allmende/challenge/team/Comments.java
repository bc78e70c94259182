package org.allmende.challenge.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.PartId;
import org.allmende.shared.DomainProblem;

/** What those who write a draft say about its parts: whoever reads the part reads its comments. */
@ApplicationScoped
public class Comments {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Comment comment) {
        entityManager.persist(comment);
    }

    public Comment get(CommentId id) {
        Comment found = entityManager.find(Comment.class, id.value());
        if (found == null) {
            throw new DomainProblem("EOI_COMMENT_UNKNOWN");
        }
        return found;
    }

    /** In the order in which they were written. */
    public List<Comment> of(PartId part) {
        return entityManager
                .createQuery("select c from Comment c where c.part = :part order by c.writtenAt, c.id", Comment.class)
                .setParameter("part", part.value())
                .getResultList();
    }

    /** How many wait to be settled, for each part that has any. */
    public Map<PartId, Long> openIn(EoiId eoi) {
        return entityManager
                .createQuery("select c from Comment c where c.eoi = :eoi and c.settledAt is null", Comment.class)
                .setParameter("eoi", eoi.value())
                .getResultStream()
                .collect(Collectors.groupingBy(Comment::part, Collectors.counting()));
    }
}
