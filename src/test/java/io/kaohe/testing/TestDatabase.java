package io.kaohe.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated PostgreSQL database of the test class's own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = new TestDatabase();
 *
 * private final JdbcClient jdbc = database.jdbc();
 * }</pre>
 *
 * All classes of a JVM share one server and one migrated template, of which each takes a copy (about 0.1 s). The server
 * does not fsync: what a crash leaves behind is for tests that start the packaged product.
 */
public final class TestDatabase implements AfterAllCallback {

    private static final String TEMPLATE = "kaohe_template";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final HikariDataSource dataSource;

    public TestDatabase() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(newUrl());
        pool.setMaximumPoolSize(5);
        pool.setMinimumIdle(0);
        dataSource = new HikariDataSource(pool);
    }

    /** The URL of a new migrated database that lives as long as the JVM. */
    private static String newUrl() {
        return Server.RUNNING.getJdbcUrl("postgres", copyOfTemplate());
    }

    /** The same for a whole product, which is stopped before the server is. */
    static String newUrlFor(ConfigurableApplicationContext product) {
        String url = newUrl();
        Server.USERS.register();
        // Registered before any bean, so called after the last one is gone.
        ((DefaultListableBeanFactory) product.getBeanFactory())
                .registerDisposableBean("testDatabase", Server.USERS::arriveAndDeregister);
        return url;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        dataSource.close();
    }

    /** For another process; user and password are in it. */
    public String url() {
        return dataSource.getJdbcUrl();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** Runs what is given to it in one transaction; code under test that uses {@link #jdbc()} joins it. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    private static String copyOfTemplate() {
        String name = "kaohe_" + COPIES.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE);
        return name;
    }

    private static void execute(String sql) {
        JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql(sql).update();
    }

    /** Started by the first test that asks; stopped with the JVM, when the products that use it have stopped. */
    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();
        private static final Phaser USERS = new Phaser(1);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Server::stop));
            JdbcClient.create(RUNNING.getPostgresDatabase())
                    .sql("create database " + TEMPLATE)
                    .update();
            Flyway.configure()
                    .dataSource(RUNNING.getDatabase("postgres", TEMPLATE))
                    .schemas("kaohe")
                    .defaultSchema("kaohe")
                    .load()
                    .migrate();
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setServerConfig("max_connections", "200")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop() {
            USERS.arriveAndAwaitAdvance();
            try {
                RUNNING.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
