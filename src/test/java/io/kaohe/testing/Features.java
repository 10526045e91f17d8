package io.kaohe.testing;

import io.kaohe.calendar.CalendarConfiguration;
import io.kaohe.calendar.CalendarSettings;
import io.kaohe.organization.Logins;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mockito.Mockito;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * Features wired as in the product, with their transactions, on a test database and without the engine. Beans are made
 * when a test asks for them, so that only what it uses has to be complete; {@link #with} stands in for what the engine
 * would implement.
 *
 * <pre>{@code
 * static final Features features = new Features(database, "io.kaohe.audit", "io.kaohe.indicator");
 *
 * private final Scorecards scorecards = features.get(Scorecards.class);
 * }</pre>
 */
public final class Features implements AfterAllCallback {

    private final TestDatabase database;
    private final String[] packages;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public Features(TestDatabase database, String... packages) {
        this.database = database;
        this.packages = packages;
        with(Clock.class, () -> Clock.fixed(Instant.parse("2026-10-15T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
        with(CalendarSettings.class, () -> new CalendarSettings(false, false, List.of()));
    }

    /**
     * What brings a file of figures in and lets it count; nobody logs in.
     *
     * @param others the packages that a test needs beside these
     */
    public static Features ofFigures(TestDatabase database, String... others) {
        Stream<String> figures = Stream.of(
                "io.kaohe.audit",
                "io.kaohe.imports",
                "io.kaohe.organization",
                "io.kaohe.indicator",
                "io.kaohe.source",
                "io.kaohe.measurement");
        return new Features(database, Stream.concat(figures, Stream.of(others)).toArray(String[]::new))
                .with(Logins.class, () -> Mockito.mock(Logins.class));
    }

    /** A bean beside the scanned ones. */
    public <T> Features with(Class<T> type, Supplier<T> bean) {
        context.registerBean(type, bean);
        return this;
    }

    /** A setting as {@code application.yaml} has them. */
    public Features with(String setting, String value) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource(setting, Map.of(setting, value)));
        return this;
    }

    public <T> T get(Class<T> type) {
        return started().getBean(type);
    }

    /** A bean whose class a test cannot name. */
    public <T> T get(String name, Class<T> type) {
        return started().getBean(name, type);
    }

    private AnnotationConfigApplicationContext started() {
        if (!context.isActive()) {
            context.registerBean(DataSource.class, database::dataSource);
            context.registerBean(JdbcClient.class, database::jdbc);
            context.register(Transactions.class, JacksonAutoConfiguration.class, CalendarConfiguration.class);
            context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.scan(packages);
            context.refresh();
        }
        return context;
    }

    @Override
    public void afterAll(ExtensionContext test) {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }
    }
}
