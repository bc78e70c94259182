package org.allmende.notification;

import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that mail is handed to, as the installation names it by system properties: {@code allmende.smtp.host},
 * {@code .port}, {@code .user}, {@code .password}, {@code .tls} ({@code starttls}, the default with a user, or {@code none}),
 * and {@code allmende.mail.from}. Without a host no mail leaves: it stays readable on the administrator's page.
 */
public record SmtpServer(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        boolean startTls,
        String from) {

    private static final String TIMEOUT_MILLIS = "20000";

    public static Optional<SmtpServer> configured() {
        String host = System.getProperty("allmende.smtp.host", "");
        if (host.isBlank()) {
            return Optional.empty();
        }
        String user = System.getProperty("allmende.smtp.user");
        String tls = System.getProperty("allmende.smtp.tls", user == null ? "none" : "starttls");
        return Optional.of(new SmtpServer(
                host,
                Integer.getInteger("allmende.smtp.port", user == null ? 25 : 587),
                user,
                System.getProperty("allmende.smtp.password"),
                tls.equals("starttls"),
                System.getProperty("allmende.mail.from", "allmende@" + host)));
    }

    Properties session() {
        Properties session = new Properties();
        session.put("mail.smtp.host", host);
        session.put("mail.smtp.port", String.valueOf(port));
        session.put("mail.smtp.auth", String.valueOf(user != null));
        session.put("mail.smtp.starttls.required", String.valueOf(startTls));
        session.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        session.put("mail.smtp.ssl.checkserveridentity", "true");
        session.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        session.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        session.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return session;
    }

    /** The password is kept out of logs. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
