package io.kaohe.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product, engine and web server included, in the test's JVM on a new {@link TestDatabase}: as with
 * {@code SPRING_DATASOURCE_URL}, so without a demo company; the administrator is {@code admin} / {@link
 * #ADMIN_PASSWORD}.
 *
 * <p>Test classes with the same annotations share one running product and its database, as Spring caches contexts; a
 * test therefore makes its own people and looks only at them. The job executor stands still: a test runs the jobs it
 * waits for itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WholeProduct.OnTestDatabase.class)
public @interface WholeProduct {

    String ADMIN_PASSWORD = "whole-product-1";

    class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestDatabase.newUrlFor(context),
                            "spring.datasource.hikari.maximum-pool-size=15",
                            "spring.datasource.hikari.minimum-idle=0",
                            "kaohe.admin-password=" + ADMIN_PASSWORD,
                            "camunda.bpm.job-execution.enabled=false")
                    .applyTo(context);
        }
    }
}
