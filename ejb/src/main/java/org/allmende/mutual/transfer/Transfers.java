package org.allmende.mutual.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;

/** Questions about staff and steps of the transfer: whoever reads them checks that the reader is of the circle. */
@ApplicationScoped
public class Transfers {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Object made) {
        entityManager.persist(made);
    }

    /** All questions in their order, those that nobody has touched among them. */
    public List<StaffPoint> questions(MutualId mutual) {
        Map<StaffQuestion, StaffPoint> touched = new EnumMap<>(StaffQuestion.class);
        entityManager
                .createQuery("select p from StaffPoint p where p.mutual = :mutual", StaffPoint.class)
                .setParameter("mutual", mutual.value())
                .getResultList()
                .forEach(point -> touched.put(point.question(), point));
        return Arrays.stream(StaffQuestion.values())
                .map(question -> touched.getOrDefault(question, new StaffPoint(mutual, question)))
                .toList();
    }

    /** The kept one, or a new one that is kept from now on. */
    StaffPoint toRecord(MutualId mutual, StaffQuestion question) {
        StaffPoint point = questions(mutual).stream()
                .filter(found -> found.question() == question)
                .findFirst()
                .orElseThrow();
        if (!entityManager.contains(point)) {
            entityManager.persist(point);
        }
        return point;
    }

    public Optional<TransferPlan> plan(MutualId mutual) {
        return Optional.ofNullable(entityManager.find(TransferPlan.class, mutual.value()));
    }

    /** By the day for which they are planned. */
    public List<TransferStep> steps(MutualId mutual) {
        return entityManager
                .createQuery(
                        "select s from TransferStep s where s.mutual = :mutual order by s.plannedOn, s.id",
                        TransferStep.class)
                .setParameter("mutual", mutual.value())
                .getResultList();
    }

    TransferStep step(MutualId mutual, TransferStepId id) {
        TransferStep found = entityManager.find(TransferStep.class, id.value());
        if (found == null || !found.mutual().equals(mutual)) {
            throw new DomainProblem("TRANSFER_STEP_UNKNOWN");
        }
        return found;
    }
}
