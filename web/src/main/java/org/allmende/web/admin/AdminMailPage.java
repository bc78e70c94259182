package org.allmende.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.allmende.identity.Permission;
import org.allmende.notification.Letter;
import org.allmende.notification.Letters;
import org.allmende.notification.Outbox;
import org.allmende.notification.OutboxMail;
import org.allmende.notification.SmtpServer;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.PagerView;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/**
 * Outgoing mail. Where no mail server is named, as in the sample, one reads it here in full; where mail does leave, links
 * with secrets are for the recipient alone.
 */
@Named
@RequestScoped
@Page(access = PageAccess.REQUIRES, permission = Permission.READ_MAIL)
public class AdminMailPage {

    private static final int SIZE = 25;

    /** One mail in words. */
    public record Row(
            String to,
            String subject,
            String body,
            @Nullable String link,
            Instant at,
            @Nullable Instant sentAt,
            int attempts,
            @Nullable String error) {}

    @Inject
    @Param(name = "page")
    private @Nullable Integer page;

    @Inject
    private Outbox outbox;

    @Inject
    private Letters letters;

    private List<Row> rows = List.of();
    private long total;

    @PostConstruct
    void read() {
        total = outbox.count();
        rows = outbox.newest((number() - 1) * SIZE, SIZE).stream()
                .map(this::row)
                .toList();
    }

    private Row row(OutboxMail mail) {
        boolean secret = mail.link().filter(link -> link.contains("token=")).isPresent() && isLeaving();
        Letter letter = letters.of(mail);
        String link = secret ? null : mail.link().orElse(null);
        String body = mail.link()
                .map(path -> letter.body().replace(Letters.address() + path, ""))
                .orElse(letter.body());
        return new Row(
                mail.recipientEmail(),
                letter.subject(),
                body,
                link,
                mail.createdAt(),
                mail.sentAt().orElse(null),
                mail.attempts(),
                mail.lastError().orElse(null));
    }

    /** Whether mail leaves the portal at all. */
    public boolean isLeaving() {
        return SmtpServer.configured().isPresent();
    }

    public List<Row> getRows() {
        return rows;
    }

    public PagerView getPager() {
        return PagerView.of(number(), SIZE, total, "/admin/mail");
    }

    private int number() {
        return page == null || page < 1 ? 1 : page;
    }
}
