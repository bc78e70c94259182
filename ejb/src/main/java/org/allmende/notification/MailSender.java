package org.allmende.notification;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sends what waits in the outbox, every few seconds, where the installation names a mail server. */
@Singleton
public class MailSender {

    private static final int MOST_AT_ONCE = 200;

    @Inject
    private Delivery delivery;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "outbox")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void send() {
        SmtpServer.configured().ifPresent(server -> {
            int sent = 0;
            while (sent < MOST_AT_ONCE && delivery.deliverNext(server)) {
                sent++;
            }
        });
    }
}
