package io.kaohe.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** For what belongs to one of the two ways of running only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(ConditionalOnDatabase.IsInUse.class)
public @interface ConditionalOnDatabase {

    Database value();

    enum Database {
        /** Our own PostgreSQL in the data directory, with a demo company. */
        EMBEDDED,
        /** The one {@code SPRING_DATASOURCE_URL} names. */
        GIVEN
    }

    class IsInUse implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean given = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
            return metadata.getAnnotations().get(ConditionalOnDatabase.class).getEnum("value", Database.class)
                    == (given ? Database.GIVEN : Database.EMBEDDED);
        }
    }
}
