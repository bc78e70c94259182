package org.allmende.web.identity;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;

/**
 * The session's cookie: out of reach of scripts, not sent along by other sites' forms, over TLS only where the portal's
 * address ({@code allmende.url}) is one of https. Session ids never stand in addresses.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final int SESSION_MINUTES = 120;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(System.getProperty("allmende.url", "").startsWith("https:"));
        cookie.setAttribute("SameSite", "Lax");
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        context.setSessionTimeout(SESSION_MINUTES);
    }
}
