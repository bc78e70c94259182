package org.allmende.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Mail that has left or waits. */
@ApplicationScoped
public class Outbox {

    private static final String NEXT = """
            select * from outbox_mail where sent_at is null and next_attempt_at <= portal_now()
            order by next_attempt_at limit 1 for update skip locked""";

    @PersistenceContext
    private EntityManager entityManager;

    /** The mail that is due longest, locked for the caller's transaction; several senders never take the same. */
    @SuppressWarnings("unchecked")
    Optional<OutboxMail> claimNext() {
        List<OutboxMail> next =
                entityManager.createNativeQuery(NEXT, OutboxMail.class).getResultList();
        return next.stream().findFirst();
    }

    public List<OutboxMail> newest(int first, int count) {
        return entityManager
                .createQuery(
                        "select m from OutboxMail m where m.confidential = false order by m.createdAt desc, m.id desc",
                        OutboxMail.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    /** Mail to one mailbox, newest first. */
    public List<OutboxMail> to(String email, int count) {
        return entityManager
                .createQuery(
                        "select m from OutboxMail m where m.confidential = false and lower(m.recipientEmail) = :email"
                                + " order by m.createdAt desc, m.id desc",
                        OutboxMail.class)
                .setParameter("email", email.strip().toLowerCase(java.util.Locale.ROOT))
                .setMaxResults(count)
                .getResultList();
    }

    public long count() {
        return entityManager
                .createQuery("select count(m) from OutboxMail m where m.confidential = false", Long.class)
                .getSingleResult();
    }
}
