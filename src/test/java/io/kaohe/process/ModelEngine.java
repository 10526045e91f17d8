package io.kaohe.process;

import com.zaxxer.hikari.HikariDataSource;
import io.kaohe.appeal.AppealSettings;
import io.kaohe.appraisal.Deadlines;
import io.kaohe.calendar.CalendarConfiguration;
import io.kaohe.calendar.CalendarSettings;
import io.kaohe.peerreview.PeerReviewSettings;
import io.kaohe.plan.PlanSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineServicesConfiguration;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine with every model of {@code processes/} and the beans of {@code io.kaohe.process} that the models call; no
 * web, no job executor, no authorizations. The product's clock is the engine's, so that a test moves both.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({CalendarConfiguration.class, SpringProcessEngineServicesConfiguration.class})
@EnableConfigurationProperties({
    AppealSettings.class,
    CalendarSettings.class,
    Deadlines.class,
    PeerReviewSettings.class,
    PlanSettings.class
})
@ComponentScan(
        basePackages = "io.kaohe.process",
        lazyInit = true,
        excludeFilters = @ComponentScan.Filter(Configuration.class))
class ModelEngine {

    @Bean
    DataSource dataSource(@Value("${spring.datasource.url}") String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(3);
        pool.setMinimumIdle(0);
        return pool;
    }

    @Bean
    JdbcClient jdbc(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    Clock clock() {
        return new EngineClock(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource, PlatformTransactionManager transactions, List<ProcessEnginePlugin> plugins)
            throws IOException {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        // unlike the product's "activity" this keeps every variable, which is how a test learns of one
        configuration.setHistory("audit");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>());
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>());
        List<ProcessEnginePlugin> all = new ArrayList<>(plugins);
        all.add(new SpinProcessEnginePlugin());
        configuration.setProcessEnginePlugins(all);
        configuration.setDeploymentResources(models());
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        return configuration;
    }

    @Bean
    ProcessEngineFactoryBean engine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    Office office(ProcessEngine engine, Clock clock) {
        return new Office(engine, clock);
    }

    private static Resource[] models() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn");
    }

    private static final class EngineClock extends Clock {

        private final ZoneId zone;

        EngineClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new EngineClock(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
