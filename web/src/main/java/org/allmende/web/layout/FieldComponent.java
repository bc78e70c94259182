package org.allmende.web.layout;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.api.InputHolder;

/** Behind {@code a:field}: binds the label, the hint and the error to the input that the page puts into it. */
@FacesComponent(FieldComponent.TYPE)
public class FieldComponent extends UINamingContainer {
    static final String TYPE = "org.allmende.web.Field";

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        UIInput input = input(this);
        if (input != null) {
            String described = (isHinted() ? getClientId() + "-hint " : "") + (isBad() ? getClientId() + "-error" : "");
            put(input, "aria-describedby", described.isBlank() ? null : described.trim());
            put(input, "aria-invalid", isBad() ? "true" : null);
        }
        super.encodeBegin(context);
    }

    /** Client id of the element that a label or an error's link leads to. */
    public String getInputId() {
        String explicit = (String) getAttributes().get("for");
        UIInput input = input(this);
        return explicit != null ? explicit : input == null ? getClientId() : focusId(input);
    }

    public boolean isHinted() {
        Object hint = getAttributes().get("hint");
        Object law = getAttributes().get("law");
        return (hint != null && !hint.toString().isEmpty())
                || (law != null && !law.toString().isEmpty());
    }

    public boolean isBad() {
        return !messages().isEmpty();
    }

    public String getProblem() {
        return messages().stream()
                .map(m -> m.getDetail() == null ? m.getSummary() : m.getDetail())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private List<FacesMessage> messages() {
        UIInput input = input(this);
        return input == null ? List.of() : FacesContext.getCurrentInstance().getMessageList(input.getClientId());
    }

    /** Choices render one element for each; the first is the one to focus. */
    static String focusId(UIInput input) {
        if (input instanceof InputHolder holder) {
            return holder.getInputClientId();
        }
        boolean choices = input instanceof UISelectMany || input instanceof UISelectOne;
        String renderer = String.valueOf(input.getRendererType());
        boolean many = choices && (renderer.contains("Radio") || renderer.contains("Checkbox"));
        return input.getClientId() + (many ? ":0" : "");
    }

    private static @Nullable UIInput input(UIComponent parent) {
        Iterator<UIComponent> children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent child = children.next();
            UIInput found = child instanceof UIInput input ? input : input(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void put(UIInput input, String name, @Nullable String value) {
        if (value == null) {
            input.getPassThroughAttributes().remove(name);
        } else {
            input.getPassThroughAttributes().put(name, value);
        }
    }
}
