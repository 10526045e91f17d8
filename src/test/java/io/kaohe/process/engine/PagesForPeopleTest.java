package io.kaohe.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.testing.Browserlike;
import io.kaohe.testing.OnTrialProduct;
import io.kaohe.testing.TrialProduct.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody meets who types an address or follows an old link. */
@OnTrialProduct
class PagesForPeopleTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/", "/camunda/app/", "/camunda/app/welcome/default/"})
    void peopleBeginAtTheirTasks(String address) throws Exception {
        assertThat(get(address).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/camunda/app/tasklist/"));
    }

    @Test
    void whoOpensAPageWithoutARightToItIsToldInBothLanguages() {
        people.login("ann", "employees");
        Browserlike ann = new Browserlike(port);
        ann.login("ann", People.PASSWORD);

        HttpResponse<String> answer =
                ann.exchange(ann.request("/camunda/app/admin/default/").header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("这个页面打不开", "This page cannot be opened");
    }

    private HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
