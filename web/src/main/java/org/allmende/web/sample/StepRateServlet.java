package org.allmende.web.sample;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.sample.StepRate;
import org.jspecify.annotations.Nullable;

/** Tells an administrator how many cases per second the engine takes from start to completed step. */
@WebServlet("/sample/step-rate")
public class StepRateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_THREADS = 64;

    @Inject
    private transient StepRate stepRate;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Acting.current().mayAnywhere(Permission.RETRY_INCIDENT)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        int cases = number(request.getParameter("cases"));
        int threads = Math.min(MOST_THREADS, number(request.getParameter("threads")));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .printf(
                        Locale.ROOT,
                        "%.1f%n",
                        stepRate.measure(
                                String.valueOf(request.getParameter("ocid")), Math.max(cases, threads), threads));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }
}
