package io.kaohe.config;

import io.kaohe.config.ConditionalOnDatabase.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The run without {@code SPRING_DATASOURCE_URL}: a durable PostgreSQL of our own, for this machine only.
 *
 * <p>Each bean is a parameter of the next one, up to the data source and the engine; Spring therefore stops the engine
 * before the pool, the pool before the database and gives the directory back last.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDatabase(Database.EMBEDDED)
class EmbeddedDatabase {

    @Bean
    DataDirectory dataDirectory(Settings settings) {
        return DataDirectory.open(settings.dataDir());
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory directory) {
        return new EmbeddedServer(directory).start();
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres server, DataDirectory directory) {
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        String password = directory.secret(EmbeddedServer.PASSWORD);
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return password;
            }
        };
    }

    /** Demo users and their password are for the person at this machine. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> thisMachineOnly(Environment environment) {
        return server -> {
            if (!environment.containsProperty("server.address")) {
                server.setAddress(loopback());
            }
        };
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
