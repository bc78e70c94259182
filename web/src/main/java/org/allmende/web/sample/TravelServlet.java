package org.allmende.web.sample;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.allmende.sample.TimeTravel;
import org.allmende.shared.PortalClock;
import org.allmende.shared.PublicVersion;
import org.jspecify.annotations.Nullable;

/** Takes the time bar's form and goes forward: by a step ({@code by=P7D}, {@code by=PT1H}) or to an instant ({@code to}). */
@WebServlet("/sample/travel")
public class TravelServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration FARTHEST = Duration.ofDays(400);

    @Inject
    private transient TimeTravel timeTravel;

    @Inject
    private transient Clock clock;

    @Inject
    private transient PublicVersion publicVersion;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!sameOrigin(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Instant> target = target(request.getParameter("by"), request.getParameter("to"));
        if (target.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        timeTravel.forwardTo(target.get());
        publicVersion.bump();
        response.sendRedirect(back(request.getParameter("back")));
    }

    private Optional<Instant> target(@Nullable String by, @Nullable String to) {
        Instant now = clock.instant();
        try {
            Instant target = to != null && !to.isBlank()
                    ? LocalDateTime.parse(to).atZone(PortalClock.ZONE).toInstant()
                    : now.plus(Duration.parse(String.valueOf(by)));
            return Optional.of(target).filter(at -> at.isAfter(now) && at.isBefore(now.plus(FARTHEST)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean sameOrigin(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null
                && String.valueOf(URI.create(origin).getAuthority()).equals(request.getHeader("Host"));
    }

    private static String back(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return "/";
        }
        return path;
    }
}
