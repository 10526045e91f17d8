package io.kaohe.testing;

import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.measurement.Actuals;
import io.kaohe.privacy.PrivacyNotices;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.StartForm;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/**
 * Engine, Tasklist and everything that guards them, with one small process instead of the product's own: its forms
 * write to {@code kaohe.trial}, refuse the text "refuse me" after writing, and fail with it for "fail with me".
 */
@Profile(TrialProduct.PROFILE)
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan("io.kaohe.config")
@ComponentScan(
        basePackages = {
            "io.kaohe.config",
            "io.kaohe.audit",
            "io.kaohe.imports",
            "io.kaohe.indicator",
            "io.kaohe.organization",
            "io.kaohe.privacy",
            "io.kaohe.process.engine",
            "io.kaohe.process.gate",
            "io.kaohe.process.tasklist",
            "io.kaohe.web"
        },
        excludeFilters = {
            @ComponentScan.Filter(RestController.class),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "io\\.kaohe\\.(web\\.ImportViews|process\\.tasklist\\.AppraisalPage)")
        })
public class TrialProduct {

    /** Keeps it out of {@link WholeProduct}, which would find it by its package. */
    static final String PROFILE = "trial-product";

    public static final String SCHEMA = "trial/trial.json";

    /** What the forms have stored. */
    public record Trials(JdbcClient jdbc) {

        public long count(String text) {
            return jdbc.sql("select count(*) from kaohe.trial where text = :text")
                    .param("text", text)
                    .query(Long.class)
                    .single();
        }

        void store(Actor actor, JsonNode content) {
            String text = content.path("text").asText();
            jdbc.sql("insert into kaohe.trial (actor, text) values (:actor, :text)")
                    .param("actor", actor.id())
                    .param("text", text)
                    .update();
            if (text.startsWith("refuse me")) {
                throw Refusal.invalid("text", "MAX_LENGTH", 3);
            }
            if (text.startsWith("fail with me")) {
                throw new IllegalStateException("the database says: (" + text + ")");
            }
        }
    }

    /** Logins of a test; made once, the same password for all. */
    public record People(IdentityService identity, PrivacyNotices notices) {

        public static final String PASSWORD = "correct-horse-1";

        /** Somebody who has read the privacy notice. */
        public void login(String id, String... groups) {
            join(id, groups);
            readNotice(id);
        }

        public void readNotice(String id) {
            Actor reader = new Actor(id, Set.of());
            notices.acknowledge(reader, notices.of(reader).notice().version());
        }

        public void join(String id, String... groups) {
            if (identity.createUserQuery().userId(id).count() == 0) {
                User user = identity.newUser(id);
                user.setPassword(PASSWORD);
                identity.saveUser(user);
                for (String group : groups) {
                    identity.createMembership(id, group);
                }
            }
        }
    }

    /** Nobody has a card here. */
    @Bean
    Appraisals appraisals() {
        return mock(Appraisals.class);
    }

    @Bean
    Actuals actuals() {
        return mock(Actuals.class);
    }

    @Bean
    People people(IdentityService identity, PrivacyNotices notices) {
        return new People(identity, notices);
    }

    /** The small process; HR may start it. */
    @Bean
    InitializingBean trialProcess(RepositoryService repository, AuthorizationService authorizations) {
        return () -> {
            repository
                    .createDeployment()
                    .enableDuplicateFiltering(true)
                    .name("trial")
                    .addClasspathResource("trial/trial.bpmn")
                    .deploy();
            if (authorizations.createAuthorizationQuery().resourceId("trial").count() == 0) {
                Authorization mayStart = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                mayStart.setGroupId("hr");
                mayStart.setResource(Resources.PROCESS_DEFINITION);
                mayStart.setResourceId("trial");
                mayStart.addPermission(Permissions.CREATE_INSTANCE);
                authorizations.saveAuthorization(mayStart);
            }
        };
    }

    @Bean
    Trials trials(JdbcClient jdbc) {
        jdbc.sql("create table if not exists kaohe.trial (actor text not null, text text not null)")
                .update();
        return new Trials(jdbc);
    }

    @Bean
    HumanTask trialTask(Trials trials) {
        return new TrialTask("userTask_trial", trials);
    }

    @Bean
    HumanTask trialOfGroup(Trials trials) {
        return new TrialTask("userTask_trialOfGroup", trials);
    }

    @Bean
    StartForm trialStart(Trials trials) {
        return new StartForm() {
            @Override
            public String key() {
                return "trial";
            }

            @Override
            public String schema() {
                return SCHEMA;
            }

            @Override
            public Object data(Actor actor) {
                return Map.of("reader", actor.id());
            }

            @Override
            public String accept(Actor actor, JsonNode content) {
                trials.store(actor, content);
                return content.path("person").asText();
            }
        };
    }

    private record TrialTask(String key, Trials trials) implements HumanTask {

        @Override
        public String schema() {
            return SCHEMA;
        }

        @Override
        public Object data(Actor actor, String businessKey) {
            return Map.of("reader", actor.id());
        }

        @Override
        public void accept(Actor actor, Submission submission) {
            trials.store(actor, submission.content());
        }
    }
}
