package io.kaohe.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class EndlessListTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @Test
    void aListWithoutAnEndEndsAtTheLimit() {
        assertThat(queryOf("GET", "process-definition", null)).isEqualTo("maxResults=2000");
        assertThat(queryOf("GET", "process-definition", "key=monthlyCycle"))
                .isEqualTo("key=monthlyCycle&maxResults=2000");
    }

    @Test
    void everythingElseStaysAsItWasSent() {
        assertThat(queryOf("GET", "task", "maxResults=15")).isEqualTo("maxResults=15");
        assertThat(queryOf("GET", "process-definition/count", "key=monthlyCycle"))
                .isEqualTo("key=monthlyCycle");
        assertThat(queryOf("POST", "task", null)).isNull();
    }

    private static @Nullable String queryOf(String method, String list, @Nullable String query) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, ENGINE + list);
        request.setQueryString(query);
        return EndlessList.ended(request, 2000).getQueryString();
    }
}
