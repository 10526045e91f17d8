package io.kaohe.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Tasklist gets names in its reader's language, and finds them by it")
class ReadersNamesTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String LIST = "POST filter/6f0c/list";
    private static final String NAME = "自评 Self-review · 张伟 · 2026-10";
    private static final String ANSWER = """
            {"_embedded":{"task":[{"id":"1","name":"%s","due":null,"priority":50,"rate":0.10,"description":"%s"}],\
            "processDefinition":[{"name":"月度考核 Monthly appraisal"}]},"count":1}""".formatted(NAME, NAME);

    private final AtomicReference<String> searched = new AtomicReference<>("");

    @ParameterizedTest
    @CsvSource({"POST filter/6f0c/list", "GET task/6f0c", "GET task", "GET filter", "GET filter/6f0c"})
    void whatTasklistListsIsInOneLanguage(String asked) throws Exception {
        assertThat(answer(asked, "zh-CN,zh;q=0.9,en;q=0.8"))
                .isEqualTo(ANSWER.replaceFirst(NAME, "自评 · 张伟 · 2026年10月").replace("月度考核 Monthly appraisal", "月度考核"));
        assertThat(answer(asked, "en-US,zh;q=0.9"))
                .isEqualTo(ANSWER.replaceFirst(NAME, "Self-review · 张伟 · October 2026")
                        .replace("月度考核 Monthly appraisal", "Monthly appraisal"));
    }

    @Test
    void soAreTheProcessesThatItStarts() throws Exception {
        assertThat(answer("GET process-definition?startableInTasklist=true&latest=true", "en"))
                .contains("\"Monthly appraisal\"");
    }

    @ParameterizedTest
    @CsvSource({"GET process-definition?latestVersion=true", "POST task", "GET process-definition/6f0c/xml"})
    void whatCockpitShowsKeepsBoth(String asked) throws Exception {
        assertThat(answer(asked, "en")).isEqualTo(ANSWER);
    }

    @Test
    void aProgramThatSaysNoLanguageGetsBoth() throws Exception {
        assertThat(answer(LIST, "")).isEqualTo(ANSWER);
    }

    @Test
    void whatIsNoListStaysAsItIs() throws Exception {
        assertThat(exchange(LIST, "en", "{}", 404, "text/html", "<p>none").getContentAsString())
                .isEqualTo("<p>none");
        MockHttpServletResponse broken = exchange(LIST, "en", "{}", 500, "application/json", "{\"name\": oops");
        assertThat(broken.getStatus()).isEqualTo(500);
        assertThat(broken.getContentAsString()).isEqualTo("{\"name\": oops");
        assertThat(exchange(LIST, "en", "{}", 204, "application/json", "").getContentAsString())
                .isEmpty();
    }

    @Test
    void aTaskIsFoundByTheNameThatIsRead() throws Exception {
        exchange(
                "POST filter/6f0c/count", "zh", "{\"nameLike\":\"%自评 · 张伟 · 2026年10月%\",\"active\":true}", 200, "", "");
        assertThat(searched.get()).isEqualTo("{\"nameLike\":\"%自评% · %张伟% · %2026-10%\",\"active\":true}");

        exchange(LIST, "en", "{\"name\":\"Self-review · 张伟\",\"sorting\":[]}", 200, "", "");
        assertThat(searched.get()).isEqualTo("{\"sorting\":[],\"nameLike\":\"%Self-review% · %张伟%\"}");
    }

    @Test
    void everyOtherSearchGoesOnAsItCame() throws Exception {
        exchange(LIST, "zh", "{\"active\": true}", 200, "", "");
        assertThat(searched.get()).isEqualTo("{\"active\": true}");
    }

    private String answer(String asked, String language) throws Exception {
        return exchange(asked, language, "{}", 200, "application/hal+json;charset=UTF-8", ANSWER)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse exchange(
            String asked, String language, String body, int status, String type, String answer) throws Exception {
        String[] methodAndPath = asked.split(" ", 2);
        String[] pathAndQuery = methodAndPath[1].split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest(methodAndPath[0], ENGINE + pathAndQuery[0]);
        request.setQueryString(pathAndQuery.length > 1 ? pathAndQuery[1] : null);
        if (!language.isEmpty()) {
            request.addHeader("Accept-Language", language);
        }
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ReadersNames().doFilter(request, response, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest sent, ServletResponse to) throws IOException {
                searched.set(new String(sent.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                to.setContentType(type);
                ((HttpServletResponse) to).setStatus(status);
                to.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
        });
        return response;
    }
}
