package org.allmende.web.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** Tells the reader what stops them, at the field and in the summary, and what was done. */
public final class Problems {
    private static final String PREFIX = "problem.";

    private Problems() {}

    /** A broken rule, in words that say how to put it right. */
    public static void show(DomainProblem problem) {
        add(null, FacesMessage.SEVERITY_ERROR, text(problem));
    }

    /** An error at the field with that id, wherever on the page it is. */
    public static void at(String field, String key, Object... args) {
        UIComponent component = find(FacesContext.getCurrentInstance().getViewRoot(), field);
        add(
                component == null ? field : component.getClientId(),
                FacesMessage.SEVERITY_ERROR,
                messages().with(key, words(List.of(args))));
    }

    /** A broken rule at the field with that id. */
    public static void at(String field, DomainProblem problem) {
        UIComponent component = find(FacesContext.getCurrentInstance().getViewRoot(), field);
        add(component == null ? field : component.getClientId(), FacesMessage.SEVERITY_ERROR, text(problem));
    }

    /** A broken rule at the input with that client id, such as one of many in a repeated row. */
    public static void atInput(String clientId, DomainProblem problem) {
        add(clientId, FacesMessage.SEVERITY_ERROR, text(problem));
    }

    /** What was done; survives the redirect that follows. */
    public static void done(String key, Object... args) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        add(null, FacesMessage.SEVERITY_INFO, messages().with(key, words(List.of(args))));
    }

    /** The problem in the reader's language. */
    public static String text(DomainProblem problem) {
        return messages().with(PREFIX + problem.code(), words(problem.args()));
    }

    static void unexpected() {
        add(null, FacesMessage.SEVERITY_ERROR, messages().get("layout.problem.unexpected"));
    }

    private static void add(@Nullable String clientId, FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, text));
    }

    private static Object[] words(List<Object> args) {
        Formats formats = CDI.current().select(Formats.class).get();
        return args.stream().map(arg -> word(formats, arg)).toArray();
    }

    private static Object word(Formats formats, Object arg) {
        if (arg instanceof Instant at) {
            return formats.deadlineZone(at);
        }
        if (arg instanceof LocalDate day) {
            return formats.date(day);
        }
        return arg instanceof Money money ? formats.money(money) : arg;
    }

    /** Composites are naming containers of their own: no path leads from the form to their input. */
    private static @Nullable UIComponent find(UIComponent parent, String id) {
        Iterator<UIComponent> children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent child = children.next();
            UIComponent found = id.equals(child.getId()) ? child : find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Messages messages() {
        return CDI.current().select(Messages.class).get();
    }
}
