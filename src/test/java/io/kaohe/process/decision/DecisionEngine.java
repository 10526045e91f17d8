package io.kaohe.process.decision;

import io.kaohe.process.engine.Unchecked;
import io.kaohe.testing.TestDatabase;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine alone, authorizations on, with the shipped decision tables: version 1 of each. */
final class DecisionEngine implements AfterAllCallback {

    private final DataSourceTransactionManager transactions;
    private final JdbcDecisionTables tables;
    private final ProcessEngine engine;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    DecisionEngine(TestDatabase database) {
        tables = new JdbcDecisionTables(database.jdbc());
        transactions = new DataSourceTransactionManager(database.dataSource());
        SpringTransactionsProcessEngineConfiguration configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName("decisions");
        configuration.setDataSource(database.dataSource());
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("activity");
        configuration.setAuthorizationEnabled(true);
        configuration.setAuthorizationCheckRevokes("never");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        new DecisionSettings().preInit(configuration);
        engine = configuration.buildProcessEngine();
        context.registerBean(ProcessEngineConfigurationImpl.class, () -> configuration);
        context.registerBean(Unchecked.class);
        context.refresh();
        for (String key : new String[] {"bonusCoefficient", "grade", "followUp", "salesShare"}) {
            String resource = "processes/" + key + ".dmn";
            engine.getRepositoryService()
                    .createDeployment()
                    .name(key)
                    .source("kaohe")
                    .addClasspathResource(resource)
                    .deploy();
        }
    }

    EngineDecisions decisions() {
        return new EngineDecisions(repository(), engine.getDecisionService(), unchecked(), tables);
    }

    Unchecked unchecked() {
        return context.getBean(Unchecked.class);
    }

    RepositoryService repository() {
        return engine.getRepositoryService();
    }

    IdentityService identity() {
        return engine.getIdentityService();
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context.close();
        engine.close();
    }
}
