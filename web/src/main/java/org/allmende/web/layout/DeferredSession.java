package org.allmende.web.layout;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A request whose session is only made when an answer turns out to need one. JSF and PrimeFaces open a session for every
 * page, also for pages that keep no state; a visitor who only reads gets neither a session nor a cookie.
 */
final class DeferredSession extends HttpServletRequestWrapper {
    private @Nullable Notes notes;
    private boolean kept;

    DeferredSession(HttpServletRequest request) {
        super(request);
    }

    /** Makes the session after all, with what was put into it. */
    void keep() {
        if (!kept && notes != null && !notes.values.isEmpty()) {
            HttpSession real = super.getSession(true);
            notes.values.forEach(real::setAttribute);
        }
        kept = true;
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        if (kept) {
            return super.getSession(create);
        }
        if (notes == null && create) {
            notes = new Notes(getServletContext());
        }
        return notes;
    }

    @Override
    public HttpSession getSession() {
        HttpSession session = getSession(true);
        if (session == null) {
            throw new IllegalStateException("no session could be made");
        }
        return session;
    }

    @Override
    public String changeSessionId() {
        keep();
        return super.changeSessionId();
    }

    /** What was put into the session so far. */
    private static final class Notes implements HttpSession {
        private final Map<String, Object> values = new ConcurrentHashMap<>();
        private final String id = UUID.randomUUID().toString();
        private final long made = System.currentTimeMillis();
        private final ServletContext servlet;

        Notes(ServletContext servlet) {
            this.servlet = servlet;
        }

        @Override
        public long getCreationTime() {
            return made;
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public long getLastAccessedTime() {
            return made;
        }

        @Override
        public ServletContext getServletContext() {
            return servlet;
        }

        @Override
        public void setMaxInactiveInterval(int interval) {
            // the session's own setting holds once there is one
        }

        @Override
        public int getMaxInactiveInterval() {
            return servlet.getSessionTimeout() * 60;
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return values.get(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(values.keySet());
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            values.remove(name);
        }

        @Override
        public void invalidate() {
            values.clear();
        }

        @Override
        public boolean isNew() {
            return true;
        }
    }
}
