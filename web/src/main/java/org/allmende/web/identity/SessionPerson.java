package org.allmende.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.identity.account.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * What the session keeps of who signed in: no roles, they are read anew with each request.
 *
 * @param begun when the session began; ended by a later sign-out everywhere
 * @param csrfToken secret that a plain form or script sends back, to show that the act was meant
 */
public record SessionPerson(UUID person, Instant begun, String csrfToken) implements Serializable {

    private static final String KEY = SessionPerson.class.getName();

    /** Puts the person into the session under a new session id, so that an id known beforehand opens nothing. */
    static void begin(HttpServletRequest request, PersonId person, Instant begun) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(KEY, new SessionPerson(person.value(), begun, Secrets.next()));
    }

    static Optional<SessionPerson> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SessionPerson) session.getAttribute(KEY));
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    PersonId personId() {
        return new PersonId(person);
    }

    /** Compares in constant time. */
    boolean isToken(@Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        csrfToken.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
