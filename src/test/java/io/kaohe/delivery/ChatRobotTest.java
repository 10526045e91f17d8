package io.kaohe.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.kaohe.delivery.Channel.NotDelivered;
import io.kaohe.delivery.DeliverySettings.Robot.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** Signatures are computed by {@code openssl dgst -sha256 -hmac … -binary | base64}. */
@DisplayName("Robots speak the formats of WeCom, DingTalk and Feishu")
class ChatRobotTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_790_000_000L), ZoneOffset.UTC);
    private static final Addressee WEI = new Addressee("zhang.wei", "张伟", null);
    private static final Addressee HR = new Addressee("group:hr", "", null);
    private static final Letter.Line LINE =
            new Letter.Line("有新的待办", "自评 · 张伟 2026-10", LocalDate.of(2026, 11, 8), "https://kaohe.example/#/?task=1");

    private final ObjectMapper json = new ObjectMapper();
    private HttpServer server;
    private String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private JsonNode body = NullNode.getInstance();
    private URI asked = URI.create("");
    private Headers headers = new Headers();

    @BeforeEach
    void aChat() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked = exchange.getRequestURI();
            headers = exchange.getRequestHeaders();
            body = json.readTree(exchange.getRequestBody());
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void closes() {
        server.stop(0);
    }

    @Test
    void weComMentionsThePersonInMarkdown() {
        robot(Kind.WECOM, "/cgi-bin/webhook/send?key=K", null, "everybody").deliver(letter(WEI));

        assertThat(asked).hasToString("/cgi-bin/webhook/send?key=K");
        assertThat(body.path("msgtype").asText()).isEqualTo("markdown");
        assertThat(body.at("/markdown/content").asText())
                .isEqualTo("<@zhang.wei>\n**有新的待办** 自评 · 张伟 2026-10 · 截止2026年11月8日"
                        + " [打开](https://kaohe.example/#/?task=1)");
    }

    @Test
    void aGatewayIsToldHowLongTheMessageIs() {
        robot(Kind.WECOM, "/cgi-bin/webhook/send?key=K", null, "everybody").deliver(letter(WEI));

        assertThat(headers).containsKey("Content-Length").doesNotContainKey("Transfer-Encoding");
        assertThat(headers.getFirst("Content-Type")).startsWith("application/json");
    }

    @Test
    void aLongLetterKeepsWithinWhatWeComTakesAndSaysWhatIsMissing() {
        Letter.Line line = new Letter.Line(
                "任务已逾期多日，请关注",
                "绩效改进计划复评 Improvement plan review · 欧阳某某 · 2026-Q4",
                LocalDate.of(2026, 11, 28),
                "https://appraisals.marketing.example.com/camunda/app/tasklist/default/#/?task=" + UUID.randomUUID());

        robot(Kind.WECOM, "/", null, "everybody")
                .deliver(new Letter(UUID.randomUUID(), WEI, Locale.CHINESE, Collections.nCopies(40, line)));

        String content = body.at("/markdown/content").asText();
        assertThat(content.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096);
        assertThat(content).endsWith("另有 28 项");
    }

    @Test
    void dingTalkSignsInTheAddress() {
        robot(Kind.DINGTALK, "/robot/send?access_token=T", "SECx", "everybody").deliver(letter(WEI));

        assertThat(asked.getRawQuery()).startsWith("access_token=T&timestamp=1790000000000&sign=");
        assertThat(URLDecoder.decode(asked.getRawQuery().split("sign=")[1], StandardCharsets.UTF_8))
                .isEqualTo("1B5qC/NVHS6uUvXiH127E6SJkrUiw6pSH9BZkMeu0ZU=");
        assertThat(body.at("/markdown/title").asText()).isEqualTo("绩效考核：有新的待办");
        assertThat(body.at("/at/atUserIds/0").asText()).isEqualTo("zhang.wei");
        assertThat(body.at("/at/isAtAll").asBoolean()).isFalse();
    }

    @Test
    void feishuSignsInTheBody() {
        answer = "{\"code\":0,\"msg\":\"success\"}";
        robot(Kind.FEISHU, "/open-apis/bot/v2/hook/ID", "SECx", "hr").deliver(letter(HR));

        assertThat(body.path("timestamp").asText()).isEqualTo("1790000000");
        assertThat(body.path("sign").asText()).isEqualTo("Uk8csdiPR1+n1Gt28zzgeUgJB5foeUvFgGC3wDqW+uY=");
        assertThat(body.path("msg_type").asText()).isEqualTo("interactive");
        assertThat(body.at("/card/header/title/content").asText()).isEqualTo("Appraisals: 有新的待办");
        assertThat(body.at("/card/elements/0/text/content").asText()).startsWith("**有新的待办**");
    }

    @Test
    void aRefusalInAnAnswerThatLooksWellIsAFailure() {
        answer = "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
        assertThatThrownBy(() -> robot(Kind.WECOM, "/", null, "everybody").deliver(letter(WEI)))
                .isInstanceOf(NotDelivered.class)
                .hasMessage("ROBOT_REFUSED_93000");
        server.stop(0);
        assertThatThrownBy(() -> robot(Kind.WECOM, "/", null, "everybody").deliver(letter(WEI)))
                .hasMessage("ROBOT_UNREACHABLE");
    }

    @Test
    void aRobotSpeaksToItsGroupsOnly() {
        ChatRobot ofHr = robot(Kind.WECOM, "/", null, "hr");
        assertThat(ofHr.overheard()).isTrue();
        assertThat(ofHr.reaches(HR)).isTrue();
        assertThat(ofHr.reaches(WEI)).isFalse();
        assertThat(robot(Kind.WECOM, "/", null, "everybody").reaches(WEI)).isTrue();
    }

    private ChatRobot robot(Kind kind, String path, @Nullable String secret, String group) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new ChatRobot(
                new DeliverySettings.Robot("chat", kind, url, secret, Set.of(group)),
                CourierTest.words(),
                RestClient.create(),
                json,
                CLOCK);
    }

    private static Letter letter(Addressee to) {
        return new Letter(UUID.randomUUID(), to, to.equals(HR) ? Locale.ENGLISH : Locale.CHINESE, List.of(LINE));
    }
}
