package org.allmende.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.allmende.audit.AuditLog;
import org.allmende.audit.AuditOutcome;
import org.allmende.audit.AuditedCall;
import org.allmende.audit.Trail;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Barriers;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.account.Sessions;

/**
 * Sets who acts for the time of one request: the session's person with the roles of this moment, or nobody. Resources of
 * pages (scripts, styles) are served without asking the database.
 */
@WebFilter(
        filterName = "acting",
        urlPatterns = "/*",
        asyncSupported = true,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR})
public class ActingFilter extends HttpFilter {

    private static final String RESOURCES = "/jakarta.faces.resource/";

    private static final String BARRIER = "InformationBarrier";

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient Barriers barriers;

    @Inject
    private transient AuditLog auditLog;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Actor actor = actor(request);
        try {
            Acting.as(actor, () -> {
                chain.doFilter(request, response);
                return Boolean.TRUE;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Who prepares a bid loses the council's side of its matter: read as anybody reads it, and the audit says so. */
    private Actor behindBarriers(Actor actor, HttpServletRequest request) {
        Actor kept = barriers.atAddress(actor, request.getRequestURI());
        if (!kept.equals(actor)) {
            auditLog.failed(
                    new AuditedCall(
                            actor.kind().name(),
                            actor.personId().map(PersonId::value).orElse(null),
                            actor.label(),
                            BARRIER,
                            Permission.READ_COUNCIL_FILES.name(),
                            null,
                            null,
                            Trail.OPEN),
                    AuditOutcome.REFUSED,
                    request.getRequestURI());
        }
        return kept;
    }

    private Actor actor(HttpServletRequest request) {
        Optional<SessionPerson> person =
                request.getServletPath().startsWith(RESOURCES) ? Optional.empty() : SessionPerson.of(request);
        if (person.isEmpty()) {
            return Actor.ANONYMOUS;
        }
        Optional<Actor> actor =
                sessions.actor(person.get().personId(), person.get().begun());
        if (actor.isEmpty()) {
            SessionPerson.end(request);
        }
        return actor.map(known -> behindBarriers(known, request)).orElse(Actor.ANONYMOUS);
    }
}
