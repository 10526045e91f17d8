package io.kaohe.process.gate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.kaohe.shared.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a request, read once for the gate and once more for the engine. Only one reading of it is possible. */
final class Body {

    /** Above the longest manager scoring that its schema allows. */
    private static final int LIMIT = 2 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final byte[] bytes;
    private final JsonNode json;

    private Body(byte[] bytes, JsonNode json) {
        this.bytes = bytes;
        this.json = json;
    }

    /** @throws Refusal 400 for what is not JSON in UTF-8, 403 for what is said to be something else */
    static Body read(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length == 0) {
            return new Body(bytes, MissingNode.getInstance());
        }
        if (bytes.length > LIMIT || !isPlainJson(request)) {
            throw Refusal.forbidden(Gate.NOT_OFFERED);
        }
        try {
            // refuses what is not UTF-8, so that nobody later reads UTF-16
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Body(bytes, parse(text));
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.unreadable("UNREADABLE");
        }
    }

    static Body of(JsonNode json) throws IOException {
        return new Body(JSON.writeValueAsBytes(json), json);
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            // its message quotes the text
            throw Refusal.unreadable("UNREADABLE");
        }
    }

    JsonNode json() {
        return json;
    }

    /** Whether it asks for an expression to be evaluated (CVE-2026-109432), or hides a query inside the query. */
    boolean queriesByExpression() {
        return queriesByExpression(json);
    }

    private static boolean queriesByExpression(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (isExpression(field.getKey()) || field.getKey().equals("orQueries")) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (queriesByExpression(child)) {
                return true;
            }
        }
        return false;
    }

    static boolean isExpression(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private static boolean isPlainJson(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        if (type == null || request.getHeader("Content-Encoding") != null) {
            return false;
        }
        String plain = type.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        return plain.equals("application/json") || plain.equals("application/json;charset=utf-8");
    }

    HttpServletRequest onceMore(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() {
                return new Replay(bytes);
            }

            @Override
            public BufferedReader getReader() {
                return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
            }
        };
    }

    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replay(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
