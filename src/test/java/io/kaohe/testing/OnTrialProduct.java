package io.kaohe.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A running {@link TrialProduct}, shared by the test classes that carry this. They run in a JVM of their own, since the
 * web apps know one engine called "default" in a JVM and {@link WholeProduct} has one too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("trial-product")
@ActiveProfiles(TrialProduct.PROFILE)
@SpringBootTest(classes = TrialProduct.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WholeProduct.OnTestDatabase.class)
public @interface OnTrialProduct {}
