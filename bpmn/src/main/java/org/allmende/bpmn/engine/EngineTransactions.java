package org.allmende.bpmn.engine;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the engine's commands in transactions of the server. A transaction that the engine began by itself would not know of
 * its connection: Payara enlists one only for the transaction of the bean that is being called, so that every statement
 * would commit on its own and a failed step would leave half of what it wrote.
 */
@Stateless
public class EngineTransactions {

    @Resource
    private SessionContext context;

    /**
     * How a command ended. A failure is handed back, not thrown, so that the server neither wraps it nor logs it.
     *
     * @param failure what broke the command off; its transaction is rolled back then
     */
    public record Ended<T>(@Nullable T result, @Nullable Throwable failure) {}

    /** In the caller's transaction, or in a new one where there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <T> Ended<T> required(Supplier<T> command) {
        return run(command);
    }

    /** In a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> Ended<T> requiresNew(Supplier<T> command) {
        return run(command);
    }

    private <T> Ended<T> run(Supplier<T> command) {
        try {
            return new Ended<>(command.get(), null);
        } catch (RuntimeException | Error broken) {
            context.setRollbackOnly();
            return new Ended<>(null, broken);
        }
    }
}
