package org.allmende.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language in which this request is answered: the address ({@code ?lang=de}), else the choice made earlier on this
 * device, else the account's, else what the browser prefers, else English.
 */
@Named
@RequestScoped
public class UserLanguage {
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.GERMAN);
    static final String COOKIE = "lang";
    private static final String PARAMETER = "lang";
    private static final String ACCOUNT = UserLanguage.class.getName();

    @Inject
    private HttpServletRequest request;

    private @Nullable Locale locale;

    public Locale getLocale() {
        if (locale == null) {
            locale = of(request);
        }
        return locale;
    }

    public String getTag() {
        return getLocale().getLanguage();
    }

    public boolean isGerman() {
        return getLocale().equals(Locale.GERMAN);
    }

    /** Keeps the preference of the account that has just signed in; a choice made on this device goes before it. */
    public static void prefer(HttpSession session, @Nullable Locale preference) {
        session.setAttribute(ACCOUNT, preference);
    }

    static Locale of(HttpServletRequest request) {
        return asked(request)
                .or(() -> chosen(request))
                .or(() -> account(request))
                .orElseGet(() -> browser(request));
    }

    static Optional<Locale> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !query.contains(PARAMETER + "=")
                ? Optional.empty()
                : supported(request.getParameter(PARAMETER));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    return supported(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Locale> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Locale) session.getAttribute(ACCOUNT));
    }

    private static Locale browser(HttpServletRequest request) {
        for (Locale wanted : Collections.list(request.getLocales())) {
            Optional<Locale> match = supported(wanted.getLanguage());
            if (match.isPresent()) {
                return match.get();
            }
        }
        return Locale.ENGLISH;
    }

    static Optional<Locale> supported(@Nullable String tag) {
        return SUPPORTED.stream().filter(l -> l.getLanguage().equals(tag)).findFirst();
    }
}
