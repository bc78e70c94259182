package org.allmende.web.layout;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;

/** Sets the headers that keep a page to itself, on every answer. PrimeFaces may replace the policy by one with a nonce. */
public class SecurityHeaders extends HttpFilter {
    static final String POLICY_NAME = "Content-Security-Policy";
    static final String POLICY = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
            + " object-src 'none'; img-src 'self' data:; style-src 'self';"
            // what the diagram viewer writes into its mark, and nothing else
            + " style-src-attr 'unsafe-hashes' 'sha256-j2t/iYgmiK/9tDIa+YLs3dUK18D+PDjuKi+KxuYXU/w='"
            + " 'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4=' 'sha256-AHtqGIKHiUalONG+xeO90E9yUgWLoWuygINiCuiaBnA='";
    private static final String PICTURES = "img-src 'self' data:";
    private static final String MAP = "/services/map";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(POLICY_NAME, policy(request, MapTiles.configured()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (isPart(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(FormNonce.suits(request) ? new FormNonce(request) : request, new OnePolicy(response));
    }

    /** Pictures from the server of map tiles on the page with the map alone, and only where one is configured. */
    static String policy(HttpServletRequest request, Optional<MapTiles> tiles) {
        return request.getRequestURI().equals(request.getContextPath() + MAP)
                ? tiles.map(known -> POLICY.replace(PICTURES, PICTURES + " " + known.origin()))
                        .orElse(POLICY)
                : POLICY;
    }

    /** The composites lie beside the styles, but are no pages. */
    private static boolean isPart(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(request.getContextPath() + "/resources/") && path.endsWith(".xhtml");
    }

    /** Two policies would both hold, and the stricter would stop the scripts of the looser: there is only ever one. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY_NAME.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
