package org.allmende.challenge.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.challenge.EoiId;
import org.allmende.shared.DomainProblem;

/** Questions and answers, confidential ones too: whoever shows one checks that it is public or the reader's. */
@ApplicationScoped
public class Questions {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Question question) {
        entityManager.persist(question);
    }

    public Optional<Question> find(QuestionId id) {
        return Optional.ofNullable(entityManager.find(Question.class, id.value()));
    }

    public Question get(QuestionId id) {
        return find(id).orElseThrow(() -> new DomainProblem("EOI_QUESTION_UNKNOWN"));
    }

    Question getLocked(QuestionId id) {
        Question found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** In the order in which they were asked. */
    public List<Question> of(EoiId eoi) {
        return entityManager
                .createQuery("select q from Question q where q.eoi = :eoi order by q.askedAt, q.id", Question.class)
                .setParameter("eoi", eoi.value())
                .getResultList();
    }

    /** Those that wait for an answer. */
    public List<Question> openOf(EoiId eoi) {
        return of(eoi).stream().filter(question -> !question.isAnswered()).toList();
    }

    /** Every amendment of a part, in the order in which they were made. */
    public List<Question> amendmentsOf(EoiId eoi) {
        return of(eoi).stream()
                .filter(question -> question.amendedWords().isPresent())
                .toList();
    }
}
