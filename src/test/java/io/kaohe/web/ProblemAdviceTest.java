package io.kaohe.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

    record Asked(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @Nullable Boolean only) {}

    @RestController
    static class Listing {

        @GetMapping("/list")
        String list(Asked asked) {
            return asked.toString();
        }
    }

    @Test
    void parametersThatAreReadTogetherAreToldEachWithWhatIsExpected() throws Exception {
        JsonConventions conventions = new JsonConventions();
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/shared", "messages/organization");
        messages.setDefaultEncoding("UTF-8");
        MockMvcBuilders.standaloneSetup(new Listing())
                .setLocaleResolver(conventions.localeResolver())
                .setControllerAdvice(new ProblemAdvice(new Problems(messages, conventions.localeResolver())))
                .build()
                .perform(get("/list?from=yesterday&only=perhaps").header("Accept-Language", "zh"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[?(@.field == 'from')].message").value("这不是有效的日期，应写为 2026-10-01。"))
                .andExpect(jsonPath("$.errors[?(@.field == 'only')].code").value("TYPE"));
    }
}
