package io.kaohe.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** CVE-2026-109432 tried out, on an engine without and with the lock. */
class AdHocExpressionsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    /** What the expression of an attacker runs. */
    public static final class Payload {

        private final AtomicInteger runs = new AtomicInteger();

        public String run() {
            runs.incrementAndGet();
            return "nobody";
        }
    }

    private final Payload payload = new Payload();

    @Test
    void anUnprotectedEngineRunsWhatHidesInAnOrQuery() {
        with(List.of(), engine -> {
            attack(engine).list();
            assertThat(payload.runs).hasValue(1);

            engine.getFilterService().list(storedFilter(engine).getId(), attack(engine));
            assertThat(payload.runs).hasValue(2);
        });
    }

    @Test
    void theLockRefusesItInAQueryAndInWhatNarrowsAFilter() {
        with(List.of(new AdHocExpressions()), engine -> {
            String filter = storedFilter(engine).getId();

            assertThatThrownBy(() -> attack(engine).list()).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> attack(engine).count()).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> engine.getFilterService().list(filter, attack(engine)))
                    .isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> engine.getFilterService().count(filter, attack(engine)))
                    .isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> engine.getTaskService()
                            .createTaskQuery()
                            .taskAssigneeExpression("${payload.run()}")
                            .list())
                    .isInstanceOf(BadUserRequestException.class);
            assertThat(payload.runs).hasValue(0);
        });
    }

    @Test
    void whatAStoredFilterSaysItselfStillWorks() {
        with(
                List.of(new AdHocExpressions()),
                engine -> assertThat(engine.getFilterService()
                                .list(storedFilter(engine).getId()))
                        .isEmpty());
    }

    private static TaskQuery attack(ProcessEngine engine) {
        return engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${payload.run()}")
                .taskName("x")
                .endOr();
    }

    private static Filter storedFilter(ProcessEngine engine) {
        Filter filter = engine.getFilterService().newTaskFilter("stored " + System.nanoTime());
        filter.setQuery(engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        return engine.getFilterService().saveFilter(filter);
    }

    private void with(List<CommandInterceptor> interceptors, Consumer<ProcessEngine> test) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("attacked");
        configuration.setDataSource(database.dataSource());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("payload", payload));
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getIdentityService().setAuthenticatedUserId("eve");
        try {
            test.accept(engine);
        } finally {
            engine.close();
        }
    }
}
