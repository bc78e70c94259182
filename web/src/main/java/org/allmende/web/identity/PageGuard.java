package org.allmende.web.identity;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.allmende.identity.Acting;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody reach a page that its {@link Page} does not open to them. Decides before the view is built, by the address;
 * and once it is built, makes sure that it is the view decided on. A view that no bean guards is refused.
 */
public class PageGuard implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** Shown by the server in place of another page, and out of reach of any address. */
    private static final String ERRORS = "/WEB-INF/errors/";

    private static final String CHECKED = PageGuard.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        String viewId = askedFor(context);
        if (viewId.startsWith(ERRORS) || mayReach(viewId)) {
            context.getAttributes().put(CHECKED, viewId);
        } else {
            refuse(context);
        }
    }

    private static boolean mayReach(String viewId) {
        Page page = CDI.current()
                .select(PageRules.class)
                .get()
                .of(viewId)
                .orElseThrow(() -> new FacesException("No page bean with @Page guards " + viewId));
        return page.access().admits(Acting.current(), page.permission());
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (context.getResponseComplete() || context.getViewRoot() == null) {
            return;
        }
        String built = context.getViewRoot().getViewId();
        if (!built.equals(context.getAttributes().get(CHECKED))) {
            throw new FacesException("The view " + built + " is not the one that was decided on");
        }
    }

    private static String askedFor(FacesContext context) {
        ExternalContext request = context.getExternalContext();
        String path =
                request.getRequestPathInfo() == null ? request.getRequestServletPath() : request.getRequestPathInfo();
        String viewId = context.getApplication().getViewHandler().deriveLogicalViewId(context, path);
        return viewId == null ? path : viewId;
    }

    private static void refuse(FacesContext context) {
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        try {
            if (Acting.current().isPerson()) {
                context.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
            } else {
                context.getExternalContext().redirect("/sign-in?from=" + encoded(wanted(request)));
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address as the reader sees it, before it was forwarded to its view. */
    private static String wanted(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return forwarded == null
                ? withQuery(request.getRequestURI(), request.getQueryString())
                : withQuery(forwarded.toString(), query == null ? null : query.toString());
    }

    private static String withQuery(String path, @Nullable String query) {
        String plain = path.replaceFirst("\\.xhtml$", "").replaceFirst(";.*$", "");
        return query == null ? plain : plain + "?" + query;
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
