package io.kaohe.process.gate;

import io.kaohe.organization.Passwords;
import io.kaohe.privacy.PrivacyNotices;
import io.kaohe.process.engine.Actors;
import io.kaohe.process.engine.Sessions;
import io.kaohe.process.engine.Unchecked;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    /** Behind the filter that answers refusals (−100), in front of Camunda's own. */
    @Bean
    FilterRegistrationBean<Gate> gate(
            Sessions sessions,
            Actors actors,
            Passwords passwords,
            PrivacyNotices notices,
            TaskService tasks,
            Unchecked unchecked,
            @Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int listLimit) {
        var filter = new FilterRegistrationBean<>(
                new Gate(sessions, actors, passwords, notices, tasks, unchecked, listLimit));
        filter.addUrlPatterns("/camunda/api", "/camunda/api/*");
        filter.setOrder(-90);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ReadersNames> readersNames() {
        var filter = new FilterRegistrationBean<>(new ReadersNames());
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(-80);
        return filter;
    }
}
