package org.allmende.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;

/** Holds several calls together in one transaction, in which the database may believe in another instant. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class InOneTransaction {

    private static final String CLOCK =
            "create or replace function portal_now() returns timestamptz language sql volatile as"
                    + " 'select timestamptz ''%s''::timestamptz'";

    @Resource
    private UserTransaction transaction;

    @Inject
    private Town town;

    /** What is done between beginning and end. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    /** Does it at that instant of the database's clock, which nobody else sees, and takes all of it back. */
    public void at(Instant instant, Act act) {
        rolledBack(() -> {
            stopClock(instant);
            act.run();
        });
    }

    /** Does it, and then the server breaks off. */
    public void rolledBack(Act act) {
        begin();
        try {
            act.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            rollBack();
        }
    }

    /** Does it and commits. */
    public void committed(Act act) {
        begin();
        try {
            act.run();
            transaction.commit();
        } catch (Exception e) {
            rollBack();
            throw new IllegalStateException(e);
        }
    }

    private void stopClock(Instant instant) throws SQLException {
        town.change(String.format(CLOCK, instant));
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rollBack() {
        try {
            if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
