package org.allmende.web.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/**
 * Reads of one phase of a page see the database in one transaction, so that what a page asks for twenty times is read once.
 * It is rolled back in the end: a page that only shows writes nothing. Acting is left alone, it has transactions of its own.
 */
public class ReadingPhases implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String BEGUN = ReadingPhases.class.getName();

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        if (PhaseId.INVOKE_APPLICATION.equals(event.getPhaseId())) {
            return;
        }
        UserTransaction transaction = transaction();
        try {
            if (transaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
                transaction.begin();
                event.getFacesContext().getAttributes().put(BEGUN, event.getPhaseId());
                memo().begin();
            }
        } catch (NotSupportedException | SystemException e) {
            throw new FacesException(e);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        if (!event.getPhaseId().equals(event.getFacesContext().getAttributes().get(BEGUN))) {
            return;
        }
        event.getFacesContext().getAttributes().remove(BEGUN);
        memo().end();
        try {
            UserTransaction transaction = transaction();
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new FacesException(e);
        }
    }

    private static UserTransaction transaction() {
        return CDI.current().select(UserTransaction.class).get();
    }

    private static PhaseMemo memo() {
        return CDI.current().select(PhaseMemo.class).get();
    }
}
