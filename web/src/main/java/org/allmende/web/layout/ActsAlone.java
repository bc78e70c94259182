package org.allmende.web.layout;

import jakarta.faces.component.ActionSource;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/**
 * Whoever presses a button acts outside of the transaction in which the page reads. A button that is {@code immediate} acts while the
 * page still reads what was typed: what it does would be rolled back with that reading, and the page would say that it is done.
 */
public class ActsAlone implements ActionListener {

    private final ActionListener usual;

    /** @param usual calls the action and goes where it leads */
    public ActsAlone(ActionListener usual) {
        this.usual = usual;
    }

    @Override
    public void processAction(ActionEvent event) throws AbortProcessingException {
        if (event.getComponent() instanceof ActionSource source && source.isImmediate()) {
            ReadingPhases.end(FacesContext.getCurrentInstance());
        }
        usual.processAction(event);
    }
}
