package org.allmende.bpmn.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.cdi.impl.ManagedJobExecutor;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * Starts the embedded engine on the portal's own data source and transactions, deploys the processes that have changed,
 * and lets timers run on the server's threads.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EngineStartup {

    /** How long the engine keeps its history; the legal record lives in our own tables. */
    private static final String HISTORY_TIME_TO_LIVE = "P365D";

    private static final String PARENT_TASK_INDEX =
            "create index if not exists ix_act_ru_task_parent on act_ru_task (parent_task_id_)";

    private static final int SHORTEST_WAIT_MILLIS = 500;
    private static final int LONGEST_WAIT_MILLIS = 5_000;

    @Resource(lookup = "jdbc/allmende")
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Engine engine;

    @Inject
    private EngineTransactions transactions;

    @Inject
    private WorkListPlugin workListPlugin;

    private @org.jspecify.annotations.Nullable ProcessEngine started;

    @PostConstruct
    void start() {
        ManagedJobExecutor jobExecutor = jobExecutor();
        ProcessEngine processEngine = configuration(jobExecutor).buildProcessEngine();
        addIndex();
        RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(processEngine);
        started = processEngine;
        engine.started(processEngine);
        if (!Processes.DIAGRAMS.isEmpty()) {
            deployProcesses(processEngine);
        }
        jobExecutor.start();
    }

    /** Completing a task asks for its subtasks; without an index that reads the whole table. */
    private void addIndex() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PARENT_TASK_INDEX);
        } catch (SQLException e) {
            throw new IllegalStateException("the engine's tables cannot be reached", e);
        }
    }

    @PreDestroy
    void stop() {
        if (started != null) {
            RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(started);
            started.close();
        }
    }

    private PortalEngineConfiguration configuration(ManagedJobExecutor jobExecutor) {
        PortalEngineConfiguration configuration = new PortalEngineConfiguration(transactions);
        configuration.setDataSource(dataSource);
        configuration.setDatabaseType("postgres");
        configuration.setTransactionsExternallyManaged(true);
        configuration.setTransactionManagerJndiName("java:appserver/TransactionManager");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory("activity");
        configuration.setHistoryTimeToLive(HISTORY_TIME_TO_LIVE);
        configuration.setDefaultNumberOfRetries(3);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setFailedJobRetryTimeCycle("R3/PT20S");
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setJobExecutor(jobExecutor);
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEnginePlugins(new ArrayList<ProcessEnginePlugin>(List.of(workListPlugin)));
        return configuration;
    }

    private ManagedJobExecutor jobExecutor() {
        ManagedJobExecutor jobExecutor = new ManagedJobExecutor(threads);
        jobExecutor.setWaitTimeInMillis(SHORTEST_WAIT_MILLIS);
        jobExecutor.setMaxWait(LONGEST_WAIT_MILLIS);
        return jobExecutor;
    }

    private static void deployProcesses(ProcessEngine processEngine) {
        DeploymentBuilder deployment = processEngine
                .getRepositoryService()
                .createDeployment()
                .name("Allmende")
                .enableDuplicateFiltering(true);
        Processes.DIAGRAMS.forEach(deployment::addClasspathResource);
        deployment.deploy();
    }
}
