package io.kaohe.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaohe.notification.Outbox;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The robot of a chat group: WeCom's (<a href="https://developer.work.weixin.qq.com/document/path/91770">format</a>),
 * DingTalk's (<a href="https://open.dingtalk.com/document/robots/custom-robot-access">format</a>) or Feishu's
 * (<a href="https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot">format</a>). Each answers 200 also when
 * it refuses; a code in the answer tells.
 */
final class ChatRobot implements Channel {

    /** Of up to 300 bytes each: WeCom takes no text of more than 4,096. */
    private static final int MOST_LINES = 12;

    private final DeliverySettings.Robot settings;
    private final LetterWords words;
    private final RestClient http;
    private final ObjectMapper json;
    private final Clock clock;

    ChatRobot(DeliverySettings.Robot settings, LetterWords words, RestClient http, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.words = words;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public boolean reaches(Addressee addressee) {
        return settings.groups().contains(Outbox.group(addressee.id()).orElse(DeliverySettings.Robot.EVERYBODY));
    }

    @Override
    public boolean overheard() {
        return true;
    }

    @Override
    public void deliver(Letter letter) {
        ObjectNode body = json.createObjectNode();
        URI url = settings.url();
        switch (settings.kind()) {
            case WECOM -> weCom(body, letter);
            case DINGTALK -> {
                dingTalk(body, letter);
                url = signed(url);
            }
            case FEISHU -> feishu(body, letter);
        }
        JsonNode answer;
        try {
            answer = http.post()
                    .uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    // as bytes its length is known, which not every gateway does without
                    .body(body.toString().getBytes(StandardCharsets.UTF_8))
                    .retrieve()
                    .body(JsonNode.class);
        } catch (RestClientException e) {
            throw new NotDelivered("ROBOT_UNREACHABLE");
        }
        int code = answer == null
                ? -1
                : answer.path("errcode").asInt(answer.path("code").asInt(-1));
        if (code != 0) {
            throw new NotDelivered("ROBOT_REFUSED_" + code);
        }
    }

    private void weCom(ObjectNode body, Letter letter) {
        String mention = person(letter) == null ? "" : "<@" + person(letter) + ">\n";
        body.put("msgtype", "markdown").putObject("markdown").put("content", mention + markdown(letter));
    }

    private void dingTalk(ObjectNode body, Letter letter) {
        @Nullable String person = person(letter);
        String mention = person == null ? "" : "@" + person + "\n\n";
        body.put("msgtype", "markdown")
                .putObject("markdown")
                .put("title", words.subject(letter))
                .put("text", mention + markdown(letter));
        ObjectNode at = body.putObject("at").put("isAtAll", false);
        if (person != null) {
            at.putArray("atUserIds").add(person);
        }
    }

    private void feishu(ObjectNode body, Letter letter) {
        if (settings.secret() != null) {
            String seconds = String.valueOf(clock.instant().getEpochSecond());
            body.put("timestamp", seconds).put("sign", sign(seconds + "\n" + settings.secret(), ""));
        }
        ObjectNode card = body.put("msg_type", "interactive").putObject("card");
        card.putObject("config").put("wide_screen_mode", true);
        card.putObject("header").putObject("title").put("tag", "plain_text").put("content", words.subject(letter));
        String mention = person(letter) == null ? "" : letter.to().name() + "\n";
        card.putArray("elements")
                .addObject()
                .put("tag", "div")
                .putObject("text")
                .put("tag", "lark_md")
                .put("content", mention + markdown(letter));
    }

    private String markdown(Letter letter) {
        return Stream.concat(
                        letter.lines().stream()
                                .limit(MOST_LINES)
                                .map(line -> "**" + line.what() + "** "
                                        + words.details(letter, line)
                                        + " [" + words.open(letter) + "](" + line.url() + ")"),
                        letter.lines().size() > MOST_LINES
                                ? Stream.of(words.more(letter, letter.lines().size() - MOST_LINES))
                                : Stream.empty())
                .collect(Collectors.joining("\n\n"));
    }

    private static @Nullable String person(Letter letter) {
        return Outbox.group(letter.to().id()).isPresent() ? null : letter.to().id();
    }

    private URI signed(URI url) {
        if (settings.secret() == null) {
            return url;
        }
        String milliseconds = String.valueOf(clock.millis());
        return UriComponentsBuilder.fromUri(url)
                .queryParam("timestamp", milliseconds)
                .queryParam("sign", "{sign}")
                .encode()
                .buildAndExpand(sign(settings.secret(), milliseconds + "\n" + settings.secret()))
                .toUri();
    }

    private static String sign(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
