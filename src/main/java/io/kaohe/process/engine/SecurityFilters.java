package io.kaohe.process.engine;

import io.kaohe.organization.Passwords;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters in front of the API and of the engine, behind the one that answers their refusals (−100). */
@Configuration(proxyBeanMethods = false)
class SecurityFilters {

    private static final int ORDER = -90;

    @Bean
    FilterRegistrationBean<ApiAuthenticationFilter> apiAuthenticationFilter(
            IdentityService identity, Actors actors, Sessions sessions, Passwords passwords) {
        var filter = new FilterRegistrationBean<>(new ApiAuthenticationFilter(identity, actors, sessions, passwords));
        filter.addUrlPatterns("/api", "/api/*");
        filter.setOrder(ORDER);
        return filter;
    }

    /** In front of everything of Camunda's. */
    @Bean
    FilterRegistrationBean<PageNonce> pageNonce() {
        var filter = new FilterRegistrationBean<>(new PageNonce());
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(ORDER);
        return filter;
    }

    /** People begin at their tasks: Camunda's Welcome offers to edit the own account, which nobody may. */
    @Bean
    FilterRegistrationBean<Filter> startAtTheTasks() {
        var filter = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> ((HttpServletResponse) response).sendRedirect("/camunda/app/tasklist/"));
        filter.addUrlPatterns("/camunda", "/camunda/", "/camunda/app/", "/camunda/app/welcome/*");
        filter.setOrder(ORDER);
        return filter;
    }
}
