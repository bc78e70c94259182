package org.allmende.bpmn.engine;

import org.allmende.bpmn.engine.EngineTransactions.Ended;
import org.camunda.bpm.engine.cdi.CdiJtaProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** The engine as the portal runs it: every command in a transaction of the server. */
class PortalEngineConfiguration extends CdiJtaProcessEngineConfiguration {

    private final EngineTransactions transactions;

    PortalEngineConfiguration(EngineTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    protected CommandInterceptor createTransactionInterceptor(boolean requiresNew) {
        return new ServerTransaction(requiresNew);
    }

    private final class ServerTransaction extends CommandInterceptor {

        private final boolean requiresNew;

        ServerTransaction(boolean requiresNew) {
            this.requiresNew = requiresNew;
        }

        @Override
        public <T> T execute(Command<T> command) {
            Ended<T> ended = requiresNew
                    ? transactions.requiresNew(() -> next.execute(command))
                    : transactions.required(() -> next.execute(command));
            return result(ended);
        }

        @SuppressWarnings("NullAway")
        private static <T> T result(Ended<T> ended) {
            if (ended.failure() instanceof RuntimeException broken) {
                throw broken;
            }
            if (ended.failure() instanceof Error broken) {
                throw broken;
            }
            return ended.result();
        }
    }
}
