package org.allmende.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/**
 * Plain resources change nothing for a signed-in person unless the request proves that it was meant: the session's token in
 * a header, which no other site can know or send. Visitors have no rights that a forged request could use. JSF forms are
 * guarded by their view state.
 */
@Provider
public class CsrfFilter implements ContainerRequestFilter {

    public static final String HEADER = "X-CSRF-Token";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (!isMeant(request)) {
            throw new ForbiddenException();
        }
    }

    static boolean isMeant(HttpServletRequest request) {
        if (HARMLESS.contains(request.getMethod())) {
            return true;
        }
        Optional<SessionPerson> person = SessionPerson.of(request);
        return person.isEmpty() || person.get().isToken(request.getHeader(HEADER));
    }
}
