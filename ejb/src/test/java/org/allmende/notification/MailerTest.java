package org.allmende.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.UUID;
import org.allmende.casefile.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Over real SMTP, to a mail server on this machine. */
class MailerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void sendsWordsInTheReadersLanguageWithAnAbsoluteLink() throws Exception {
        OutboxMail mail = mail(
                "de",
                Notice.of("identity.confirm-email", null).with("Jörg Größe").linking("/confirm?token=s3"));
        send(mail);
        MimeMessage received = MAIL.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Bitte bestätigen Sie Ihre E-Mail-Adresse");
        assertThat(received.getContent().toString())
                .contains("Guten Tag Jörg Größe")
                .contains("http://localhost:8080/confirm?token=s3");
        assertThat(received.getMessageID()).isEqualTo("<" + mail.id() + "@allmende>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getAllRecipients()[0]).hasToString("amira.osei@libraries.example");
    }

    @Test
    void aNameWithLineBreaksAddsNoHeader() throws Exception {
        send(mail("en", Notice.of("identity.invitation", null).with("Baths\r\nBcc: all@example.org")));
        MimeMessage received = MAIL.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("You are invited to Baths Bcc: all@example.org");
        assertThat(received.getHeader("Bcc")).isNull();
    }

    @Test
    void datesAreReadable() {
        assertThat(ReadableDates.of("2027-06-30T11:00:00Z", java.util.Locale.ENGLISH))
                .isEqualTo("Wednesday 30 June 2027, 12:00 BST");
        assertThat(ReadableDates.of("2026-12-24", java.util.Locale.GERMAN)).isEqualTo("Donnerstag, 24. Dezember 2026");
        assertThat(ReadableDates.of("AL-T-2026-0014", java.util.Locale.GERMAN)).isEqualTo("AL-T-2026-0014");
    }

    @Test
    void aServerOutOfReachIsSaid() {
        SmtpServer nowhere = new SmtpServer("localhost", 1, null, null, false, "portal@example.org");
        OutboxMail mail =
                mail("en", Notice.of("identity.password-changed", null).with("Amira"));
        assertThatThrownBy(() ->
                        new Mailer(nowhere).send(mail.id(), mail.recipientEmail(), "en", new Letters().of(mail), NOW))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void whatHasLeftKeepsNoSecret() {
        OutboxMail mail = mail("en", Notice.of("identity.confirm-email", null).linking("/confirm?token=s3cret"));
        mail.markSent(NOW);
        assertThat(mail.link()).contains("/confirm?token=…");
    }

    @Test
    void failuresAreTriedAgainAfterPausesThatGrow() {
        OutboxMail mail = mail("en", Notice.of("identity.confirm-email", new CaseId(UUID.randomUUID())));
        mail.markFailed("refused", NOW);
        assertThat(mail.attempts()).isEqualTo(1);
        assertThat(mail.lastError()).contains("refused");
        mail.markSent(NOW);
        assertThat(mail.lastError()).isEmpty();
    }

    private static OutboxMail mail(String language, Notice notice) {
        return new OutboxMail("amira.osei@libraries.example", language, notice, NOW);
    }

    private static void send(OutboxMail mail) throws MessagingException {
        SmtpServer server =
                new SmtpServer("localhost", MAIL.getSmtp().getPort(), null, null, false, "portal@example.org");
        new Mailer(server).send(mail.id(), mail.recipientEmail(), mail.language(), new Letters().of(mail), NOW);
    }
}
