package org.allmende.tender.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderReaders;

/**
 * Questions about tenders, those that wait too: whoever shows one checks that it is published, the reader's own, or the reader's to
 * answer. Who asked is never given: only whether one has asked oneself.
 */
@ApplicationScoped
public class TenderQuestions {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TenderReaders readers;

    void add(TenderQuestion question) {
        entityManager.persist(question);
    }

    public TenderQuestion get(TenderQuestionId id) {
        return Optional.ofNullable(entityManager.find(TenderQuestion.class, id.value()))
                .orElseThrow(() -> new DomainProblem("TENDER_QUESTION_UNKNOWN"));
    }

    /** The question as it is now, so that nobody else moves it before this transaction ends. */
    TenderQuestion getLocked(TenderQuestionId id) {
        TenderQuestion found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    TenderQuestion getLocked(TenderId tender, int number) {
        return getLocked(find(tender, number)
                .orElseThrow(() -> new DomainProblem("TENDER_QUESTION_UNKNOWN"))
                .id());
    }

    public Optional<TenderQuestion> find(TenderId tender, int number) {
        return entityManager
                .createQuery(
                        "select q from TenderQuestion q where q.tender = :tender and q.number = :number",
                        TenderQuestion.class)
                .setParameter("tender", tender.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they came in. */
    public List<TenderQuestion> of(TenderId tender) {
        return entityManager
                .createQuery(
                        "select q from TenderQuestion q where q.tender = :tender order by q.number",
                        TenderQuestion.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** Those that wait for an answer. */
    public List<TenderQuestion> waitingOf(TenderId tender) {
        return of(tender).stream().filter(TenderQuestion::isWaiting).toList();
    }

    /** The numbers of those that the person has asked; asked for oneself alone. */
    public Set<Integer> numbersAskedBy(PersonId self, TenderId tender) {
        return entityManager
                .createQuery(
                        "select q.number from TenderQuestion q where q.tender = :tender and q.askedBy = :self",
                        Integer.class)
                .setParameter("tender", tender.value())
                .setParameter("self", self.value())
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Those of one person that still wait for an answer. */
    List<TenderQuestion> waitingAskedBy(PersonId asker, TenderId tender) {
        return entityManager
                .createQuery(
                        "select q from TenderQuestion q where q.tender = :tender and q.askedBy = :asker"
                                + " and q.status = :waiting order by q.number",
                        TenderQuestion.class)
                .setParameter("tender", tender.value())
                .setParameter("asker", asker.value())
                .setParameter("waiting", TenderQuestionStatus.WAITING)
                .getResultList();
    }

    /** The number of the next one; the caller holds the tender. */
    int nextNumber(TenderId tender) {
        Integer last = entityManager
                .createQuery("select max(q.number) from TenderQuestion q where q.tender = :tender", Integer.class)
                .setParameter("tender", tender.value())
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    public QuestionCounts countsOf(TenderId tender) {
        Object[] counts = (Object[]) entityManager
                .createNativeQuery("select count(*) filter (where status in ('ANSWERED', 'REFUSED')),"
                        + " count(*) filter (where status = 'WAITING') from tender_question where tender_id = ?1")
                .setParameter(1, tender.value())
                .getSingleResult();
        return new QuestionCounts(((Number) counts[0]).intValue(), ((Number) counts[1]).intValue());
    }

    /** What answers have promised to change in the tender, and no amendment has made yet. */
    public List<ChangeToMake> changesToMake(TenderId tender) {
        Set<Integer> settled = settledIn(tender).keySet();
        return of(tender).stream()
                .filter(question -> question.change().isPresent() && !settled.contains(question.number()))
                .map(question -> new ChangeToMake(
                        question.number(),
                        question.change().orElseThrow(),
                        question.closedAt().orElseThrow()))
                .toList();
    }

    /** Which promised changes an amendment has made: the question's number, and the amendment's. */
    @SuppressWarnings("unchecked")
    public Map<Integer, Integer> settledIn(TenderId tender) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select q.number, a.number from tender_amendment_settles s"
                        + " join tender_question q on q.id = s.question_id"
                        + " join tender_amendment a on a.id = s.amendment_id where a.tender_id = ?1")
                .setParameter(1, tender.value())
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).intValue(), row -> ((Number) row[1]).intValue()));
    }

    /** Everybody who is told when it is published, each once; the asker is among them and cannot be told apart. */
    List<PersonId> readersOf(TenderQuestion question, Tender tender) {
        UUID asker = (UUID) entityManager
                .createNativeQuery("select asked_by from tender_question where id = ?1")
                .setParameter(1, question.id().value())
                .getSingleResult();
        return Stream.concat(readers.of(tender).stream().map(PersonId::value), Stream.of(asker))
                .distinct()
                .sorted()
                .map(PersonId::new)
                .toList();
    }
}
