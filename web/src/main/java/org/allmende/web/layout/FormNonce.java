package org.allmende.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form sent by a browser without scripts. PrimeFaces wants its nonce back, which only a script would send; the whole page
 * is rendered anew, so that a new nonce does as well.
 */
final class FormNonce extends HttpServletRequestWrapper {
    static final String NAME = "primefaces.nonce";
    private final String nonce;

    FormNonce(HttpServletRequest request) {
        super(request);
        byte[] random = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        this.nonce = Base64.getEncoder().encodeToString(random);
    }

    /** Whether a whole page comes back, not a part of it. */
    static boolean suits(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && request.getHeader("Faces-Request") == null;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return NAME.equals(name) ? nonce : super.getParameter(name);
    }
}
