package org.allmende.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.Person;
import org.allmende.shared.Ids;
import org.allmende.shared.TextList;
import org.jspecify.annotations.Nullable;

/** A mail to be sent: key and arguments in the reader's language; the sender makes the words and marks what has left. */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {

    @Id
    private UUID id;

    @Column(name = "recipient_id")
    private @Nullable UUID recipient;

    @Column(name = "recipient_email")
    private String recipientEmail;

    private String language;

    @Column(name = "mail_key")
    private String key;

    @Convert(converter = TextList.class)
    private List<String> args;

    private @Nullable String link;

    @Column(name = "case_id")
    private @Nullable UUID caseFile;

    private boolean confidential;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @SuppressWarnings("NullAway.Init")
    protected OutboxMail() {}

    OutboxMail(Person recipient, Notice notice, Instant now) {
        this(recipient.email(), recipient.language(), notice, now);
        this.recipient = recipient.id().value();
    }

    OutboxMail(String email, String language, Notice notice, Instant now) {
        this.id = Ids.next();
        this.recipientEmail = email;
        this.language = language;
        this.key = notice.key();
        this.args = notice.args();
        this.link = notice.link();
        this.caseFile = notice.caseId() == null ? null : notice.caseId().value();
        this.confidential = notice.confidential();
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    public UUID id() {
        return id;
    }

    public String recipientEmail() {
        return recipientEmail;
    }

    public String language() {
        return language;
    }

    public String key() {
        return key;
    }

    public List<String> args() {
        return args;
    }

    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    public int attempts() {
        return attempts;
    }

    /** Left for the reader's mailbox. What was secret in its link stands there alone from now on. */
    public void markSent(Instant now) {
        sentAt = now;
        link = link == null ? null : link.replaceFirst("(?<=[?&]token=)[^&]*", "…");
        lastError = null;
    }

    /** Kept, and tried again after a pause that doubles from one minute up to six hours. */
    public void markFailed(String error, Instant now) {
        attempts++;
        lastError = error;
        nextAttemptAt = now.plus(Duration.ofMinutes(Math.min(360, 1L << Math.min(attempts - 1, 9))));
    }
}
