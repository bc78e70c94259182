package org.allmende.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Plain resources change nothing for a signed-in person unless the request proves that it was meant: the session's token in
 * a header, which no other site can know or send. Visitors have no rights that a forged request could use. JSF forms are
 * guarded by their view state.
 */
@WebFilter(filterName = "csrf", urlPatterns = "/api/*", asyncSupported = true)
public class CsrfFilter extends HttpFilter {

    public static final String HEADER = "X-CSRF-Token";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isMeant(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
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
