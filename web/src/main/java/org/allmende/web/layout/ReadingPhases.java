package org.allmende.web.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Reads of one phase of a page see the database in one transaction, so that what a page asks for twenty times is read once.
 * It is rolled back in the end: a page that only shows writes nothing. Acting is left alone, it has transactions of its own
 * ({@link ActsAlone}).
 */
public class ReadingPhases implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String BEGUN = ReadingPhases.class.getName();

    private transient volatile @Nullable UserTransaction transaction;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        if (PhaseId.INVOKE_APPLICATION.equals(event.getPhaseId())) {
            return;
        }
        UserTransaction reading = transaction();
        try {
            if (reading.getStatus() == Status.STATUS_NO_TRANSACTION) {
                reading.begin();
                event.getFacesContext().getAttributes().put(BEGUN, event.getPhaseId());
                PhaseMemo.begin(event.getFacesContext());
            }
        } catch (NotSupportedException | SystemException e) {
            throw new FacesException(e);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        if (event.getPhaseId().equals(event.getFacesContext().getAttributes().get(BEGUN))) {
            end(event.getFacesContext());
        }
    }

    /** Ends the reading of this phase, if it goes on; what is asked afterwards is asked anew. */
    static void end(FacesContext faces) {
        if (faces.getAttributes().remove(BEGUN) == null) {
            return;
        }
        PhaseMemo.end(faces);
        try {
            UserTransaction reading =
                    CDI.current().select(UserTransaction.class).get();
            if (reading.getStatus() != Status.STATUS_NO_TRANSACTION) {
                reading.rollback();
            }
        } catch (SystemException e) {
            throw new FacesException(e);
        }
    }

    /** The server's own, which acts for the thread that asks it. */
    private UserTransaction transaction() {
        UserTransaction known = transaction;
        if (known == null) {
            known = CDI.current().select(UserTransaction.class).get();
            transaction = known;
        }
        return known;
    }
}
