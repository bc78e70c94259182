package org.allmende.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.allmende.shared.DatabaseClock;

/** Delivers one mail in one transaction, so that what has left is known to have left. */
@Stateless
public class Delivery {

    private static final int LONGEST_ERROR = 500;

    @Inject
    private Outbox outbox;

    @Inject
    private Letters letters;

    @Inject
    private DatabaseClock clock;

    /** Takes the next mail that is due and that nobody else is delivering; false where there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean deliverNext(SmtpServer server) {
        Optional<OutboxMail> next = outbox.claimNext();
        next.ifPresent(mail -> deliver(mail, server));
        return next.isPresent();
    }

    private void deliver(OutboxMail mail, SmtpServer server) {
        try {
            new Mailer(server).send(mail.id(), mail.recipientEmail(), mail.language(), letters.of(mail), clock.now());
            mail.markSent(clock.now());
        } catch (MessagingException | RuntimeException failed) {
            String reason = String.valueOf(failed.getMessage());
            mail.markFailed(reason.substring(0, Math.min(reason.length(), LONGEST_ERROR)), clock.now());
        }
    }
}
