package io.kaohe.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.organization.Logins;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.testing.WholeProduct;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role at every own endpoint and every request of the engine that the gate knows. */
@WholeProduct
class AuthorizationMatrixTest {

    private static final String PASSWORD = "matrix-password-1";
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final List<Role> COLUMNS =
            List.of(Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.DATA_OWNER, Role.AUDITOR, Role.ADMIN);

    private record Row(String method, String path, List<String> cells, String sample) {

        static Row of(String line) {
            String[] halves = line.split(" \\|", 2);
            String[] words = halves[0].trim().split("\\s+");
            return new Row(words[0], words[1], List.of(words).subList(2, words.length), halves[1].trim());
        }

        String endpoint() {
            return method + " " + path;
        }

        /** A seventh cell is for what nobody has to log in for. */
        String forNobody() {
            return cells.size() > COLUMNS.size() ? cells.get(COLUMNS.size()) : "-";
        }

        boolean isOurs() {
            return path.startsWith("/");
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Logins logins;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void oneLoginForEachRole() {
        for (Role role : COLUMNS) {
            if (!logins.exists(login(role))) {
                logins.create(login(role), role.name(), Set.of(role));
                logins.setPassword(login(role), PASSWORD);
            }
        }
    }

    @Test
    void everyEndpointOfOursHasARow() {
        Set<String> endpoints = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("io.kaohe")) {
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    mapping.getPatternValues().forEach(pattern -> endpoints.add(method + " " + pattern));
                }
            }
        });

        Set<String> inTable =
                new TreeSet<>(rows().filter(Row::isOurs).map(Row::endpoint).toList());
        assertThat(inTable).containsExactlyElementsOf(endpoints);
    }

    @Test
    void nobodyReachesAnythingOfOursButTheSurvey() {
        assertThat(rows().filter(row -> !row.forNobody().equals("-")).map(Row::endpoint))
                .containsExactlyInAnyOrder("GET /survey/{token}", "POST /survey/{token}");
    }

    @Test
    void everyLineOfTheGateHasARow() {
        assertThat(rows().filter(row -> !row.isOurs()).map(Row::endpoint).collect(Collectors.toSet()))
                .isEqualTo(Rules.all().stream()
                        .map(rule -> rule.toString().split("\\?", 2)[0])
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyRoleMeetsWhatTheTableSaysAtOurEndpoints() {
        List<String> wrong = new ArrayList<>();
        rows().filter(Row::isOurs).forEach(row -> {
            for (int i = 0; i < COLUMNS.size(); i++) {
                int status = status(request(row, COLUMNS.get(i)));
                if (!met(status).equals(row.cells().get(i))) {
                    wrong.add(row.endpoint() + " " + row.sample() + " for " + COLUMNS.get(i) + ": " + status);
                }
            }
            if (!met(status(request(row, null))).equals(row.forNobody())) {
                wrong.add(row.endpoint() + " for nobody");
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleMeetsWhatTheTableSaysAtTheGate() {
        List<String> wrong = new ArrayList<>();
        rows().filter(row -> !row.isOurs()).forEach(row -> {
            for (int i = 0; i < COLUMNS.size(); i++) {
                Role role = COLUMNS.get(i);
                Actor actor = new Actor(login(role), Set.of(role));
                boolean met = isLetThrough(row, actor)
                        || role == Role.ADMIN && Administration.offers(row.method(), requested(row, actor));
                if (met != row.cells().get(i).equals("+")) {
                    wrong.add(row.endpoint() + " for " + role);
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyMeetsOnlyTheLogin() {
        assertThat(Rules.all().stream().filter(Rule::isOpenToAll).map(Rule::toString))
                .containsExactlyInAnyOrder(
                        "GET engine/engine/",
                        "GET admin/auth/user/default",
                        "POST admin/auth/user/default/login/{tasklist|cockpit|admin|welcome}",
                        "POST admin/auth/user/default/logout",
                        "GET {tasklist|cockpit|admin|welcome}/plugin/{plugin}/static/**?bust");
    }

    private static String met(int status) {
        return status == 401 || status == 403 ? "-" : status == 404 ? "0" : "+";
    }

    private static boolean isLetThrough(Row row, Actor actor) {
        return Rules.matching(row.method(), requested(row, actor), actor).isPresent();
    }

    private static EnginePath requested(Row row, Actor actor) {
        String path = row.path()
                .replace("{self}", actor.id())
                .replace("{id}", UNKNOWN)
                .replace("{openTask}", UNKNOWN)
                .replace("{tasklist|cockpit|admin|welcome}", "tasklist")
                .replace("{plugin}", "kaohe")
                .replace("{key}", "monthlyCycle")
                .replace("**", "app/plugin.js");
        String query = row.path().endsWith("/task") && row.method().equals("GET") ? "assignee=" + actor.id() : "";
        return EnginePath.of(EnginePath.ROOT + path, query).orElseThrow();
    }

    private HttpRequest request(Row row, @Nullable Role role) {
        String sample = row.sample();
        String path = row.path()
                .replace("{id}", UNKNOWN)
                .replace("{kind}", sample)
                .replace("{code}", "SEO")
                .replace("{token}", "not-signed-by-us")
                .replace("{key}", "grade");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + path + (sample.startsWith("?") ? sample : "")));
        if (role != null) {
            String login = login(role) + ":" + PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        if (row.path().equals("/api/imports/{kind}")) {
            request.header("Content-Type", "multipart/form-data; boundary=x");
            sample = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na,b\r\n--x--\r\n";
        } else {
            request.header("Content-Type", "application/json");
        }
        boolean reads = row.method().equals("GET") || sample.isEmpty() || sample.startsWith("?");
        return request.method(row.method(), reads ? BodyPublishers.noBody() : BodyPublishers.ofString(sample))
                .build();
    }

    private int status(HttpRequest request) {
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String login(Role role) {
        return "matrix." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stream<Row> rows() {
        try (InputStream in = AuthorizationMatrixTest.class.getResourceAsStream("/authorization-matrix.txt")) {
            String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
