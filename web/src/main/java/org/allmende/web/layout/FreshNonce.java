package org.allmende.web.layout;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/** Lets a view that comes back as a whole go on with the nonce of {@link FormNonce}. */
public class FreshNonce implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot view = faces.getViewRoot();
        if (view == null || !faces.isPostback() || faces.getPartialViewContext().isAjaxRequest()) {
            return;
        }
        Map<String, Object> memory = view.getViewMap(false);
        String nonce = faces.getExternalContext().getRequestParameterMap().get(FormNonce.NAME);
        if (memory != null && nonce != null) {
            memory.put(FormNonce.NAME, nonce);
        }
    }
}
