package org.allmende.notification;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Hands letters to a mail server, one by one. */
public final class Mailer {

    private final SmtpServer server;

    public Mailer(SmtpServer server) {
        this.server = server;
    }

    /**
     * Returns once the server has taken the letter.
     *
     * @param id stands in the Message-ID: should the same letter be sent twice, mailboxes know it for one
     */
    public void send(UUID id, String recipient, String language, Letter letter, Instant now) throws MessagingException {
        MimeMessage message = new IdentifiedMessage(Session.getInstance(server.session(), authenticator()), id);
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setContentLanguage(new String[] {language});
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(now));
        Transport.send(message);
    }

    private Authenticator authenticator() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        };
    }

    private static final class IdentifiedMessage extends MimeMessage {

        private final UUID id;

        IdentifiedMessage(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@allmende>");
        }
    }
}
