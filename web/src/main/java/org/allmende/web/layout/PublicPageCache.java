package org.allmende.web.layout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.allmende.shared.PublicVersion;
import org.jspecify.annotations.Nullable;

/**
 * Serves public pages and public JSON to visitors without an account from memory: each is made once at a time, kept for a
 * second at most, and dropped with the next public change. Pages of people with a session, and answers that set a cookie,
 * are never kept; neither are files, which may be long.
 */
public class PublicPageCache extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Duration MAX_AGE = Duration.ofSeconds(1);
    private static final int LARGEST = 1 << 20;
    private static final long MOST_BYTES = 32L << 20;
    private static final String STATE = "jakarta.faces.ViewState";
    private static final long PATIENCE_SECONDS = 10;

    @Inject
    private transient PublicVersion version;

    private final transient Cache<String, CachedPage> pages = Caffeine.newBuilder()
            .expireAfterWrite(MAX_AGE)
            .maximumWeight(MOST_BYTES)
            .weigher((String key, CachedPage page) -> key.length() + page.size())
            .build();
    private final transient Map<String, CompletableFuture<@Nullable CachedPage>> underWay = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPublic(request)) {
            chain.doFilter(request, response);
            return;
        }
        String key = key(request);
        CachedPage page = pages.getIfPresent(key);
        if (page == null || page.version() != version.current()) {
            page = renderOnce(key, request, response, chain);
        }
        if (page != null) {
            send(page, request, response);
        }
    }

    /** Renders, or waits for the thread that renders the same page; null when the answer has been given already. */
    private @Nullable CachedPage renderOnce(
            String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CompletableFuture<@Nullable CachedPage> own = new CompletableFuture<>();
        CompletableFuture<@Nullable CachedPage> other = underWay.putIfAbsent(key, own);
        if (other == null) {
            try {
                CachedPage page = render(key, request, response, chain);
                own.complete(page);
                return page;
            } finally {
                own.complete(null);
                underWay.remove(key, own);
            }
        }
        CachedPage page = await(other);
        if (page == null) {
            chain.doFilter(request, response);
        }
        return page;
    }

    private @Nullable CachedPage render(
            String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long before = version.current();
        DeferredSession deferred = new DeferredSession(request);
        PageCapture capture = new PageCapture(response, deferred::keep);
        chain.doFilter(deferred, capture);
        byte[] body = capture.page();
        if (body == null || body.length > LARGEST || keepsState(body)) {
            // an error page has left already; a session can no longer be made, and need not be
            if (!response.isCommitted()) {
                deferred.keep();
            }
            capture.passOn();
            return null;
        }
        CachedPage page = CachedPage.of(body, capture.type(), capture.headers(), before);
        pages.put(key, page);
        return page;
    }

    /** A form that comes back to this server's memory belongs to one reader. */
    private static boolean keepsState(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).contains(STATE);
    }

    private static @Nullable CachedPage await(CompletableFuture<@Nullable CachedPage> other) throws ServletException {
        try {
            return other.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }

    private static void send(CachedPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        page.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
        response.setHeader("ETag", page.etag());
        if (page.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String accepted = request.getHeader("Accept-Encoding");
        boolean zipped = accepted != null && accepted.contains("gzip");
        byte[] body = zipped ? page.zipped() : page.plain();
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(page.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The address of what may be kept has no dot in its last part; files and resources do, or lie under their own path. */
    private static boolean isPublic(HttpServletRequest request) {
        String path = request.getRequestURI();
        return "GET".equals(request.getMethod())
                && path.indexOf('.', path.lastIndexOf('/') + 1) < 0
                && !path.startsWith(request.getContextPath() + "/api/documents/")
                && request.getHeader("Authorization") == null
                && request.getSession(false) == null
                && request.getUserPrincipal() == null;
    }

    private static String key(HttpServletRequest request) {
        String query = request.getQueryString();
        return UserLanguage.of(request).getLanguage()
                + ' '
                + request.getHeader("Host")
                + request.getRequestURI()
                + (query == null ? "" : "?" + query);
    }
}
