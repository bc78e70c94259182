package org.allmende.web.layout;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.allmende.identity.AccessRefused;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * The one translation of what went wrong into what a reader sees: a broken rule becomes an error on the same page, a refusal
 * 403, something missing 404, an expired view the same page afresh; anything else is logged and becomes 500.
 */
class ProblemsHandler extends ExceptionHandlerWrapper {
    private static final System.Logger LOG = System.getLogger(ProblemsHandler.class.getName());

    ProblemsHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            Throwable thrown = cause(event.getContext().getException());
            if (treat(event.getContext().getContext(), event.getContext().getPhaseId(), thrown)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean treat(FacesContext faces, @Nullable PhaseId phase, Throwable thrown) {
        if (thrown instanceof AccessRefused) {
            return send(faces, HttpServletResponse.SC_FORBIDDEN);
        }
        if (thrown instanceof NotFound) {
            return send(faces, HttpServletResponse.SC_NOT_FOUND);
        }
        if (thrown instanceof ViewExpiredException) {
            return reopen(faces);
        }
        if (!(thrown instanceof DomainProblem problem)) {
            LOG.log(System.Logger.Level.ERROR, "A page failed in " + phase, thrown);
            return again(faces, phase);
        }
        if (!faces.isPostback() && problem.code().endsWith("_NOT_FOUND")) {
            return send(faces, HttpServletResponse.SC_NOT_FOUND);
        }
        return show(faces, phase, problem);
    }

    private static boolean show(FacesContext faces, @Nullable PhaseId phase, DomainProblem problem) {
        if (!faces.isPostback() || PhaseId.RENDER_RESPONSE.equals(phase)) {
            LOG.log(System.Logger.Level.ERROR, "A rule was broken while a page was shown", problem);
            return send(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        Problems.show(problem);
        faces.renderResponse();
        return true;
    }

    private static boolean again(FacesContext faces, @Nullable PhaseId phase) {
        if (!faces.isPostback() || !PhaseId.INVOKE_APPLICATION.equals(phase)) {
            return send(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        Problems.unexpected();
        faces.renderResponse();
        return true;
    }

    private static boolean reopen(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        try {
            external.redirect(path.replaceFirst("\\.xhtml$", ""));
            faces.responseComplete();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean send(FacesContext faces, int status) {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted()) {
            return false;
        }
        try {
            external.responseReset();
            external.responseSendError(status, "");
            faces.responseComplete();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of ours in the chain of causes, else the deepest. */
    private static Throwable cause(Throwable thrown) {
        Throwable current = thrown;
        while (current.getCause() != null && !isOurs(current)) {
            current = current.getCause();
        }
        return current;
    }

    private static boolean isOurs(Throwable thrown) {
        return thrown instanceof DomainProblem || thrown instanceof NotFound || thrown instanceof ViewExpiredException;
    }
}
