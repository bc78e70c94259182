package org.allmende.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stops the form, each with the id of its field, and what was done. For {@code a:errors}. */
@Named
@RequestScoped
public class ErrorSummary {

    /** One thing to put right. */
    public record Line(@Nullable String field, String text) {}

    public boolean isAny() {
        return !getLines().isEmpty();
    }

    public List<Line> getLines() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                if (isError(message)) {
                    lines.add(new Line(field(faces, id), words(message)));
                }
            }
        }
        return lines.stream().distinct().toList();
    }

    /** What went well, as after a redirect. */
    public List<String> getNotices() {
        return FacesContext.getCurrentInstance().getMessageList().stream()
                .filter(m -> !isError(m))
                .map(ErrorSummary::words)
                .toList();
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }

    private static String words(FacesMessage message) {
        return message.getDetail() == null ? message.getSummary() : message.getDetail();
    }

    private static @Nullable String field(FacesContext faces, @Nullable String id) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        UIComponent component = faces.getViewRoot().findComponent(id);
        return component instanceof UIInput input ? FieldComponent.focusId(input) : id;
    }
}
