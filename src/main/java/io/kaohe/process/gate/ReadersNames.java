package io.kaohe.process.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaohe.shared.Bilingual;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Behind the {@link Gate}: Tasklist gets the names of tasks, filters and processes in the language that it is in, and a
 * task is found by its name as it stands there. Cockpit gets them in both, as its diagrams have them.
 */
final class ReadersNames extends OncePerRequestFilter {

    private static final String ENGINE = EnginePath.ROOT + "engine/engine/default/";
    private static final Pattern SHOWN =
            Pattern.compile("GET " + ENGINE + "(filter|task)(/[^/]+)?|POST " + ENGINE + "filter/[^/]+/list");
    private static final Pattern SEARCH = Pattern.compile("POST " + ENGINE + "filter/[^/]+/(list|count)");
    private static final Pattern STARTABLE = Pattern.compile("GET " + ENGINE + "process-definition");
    private static final JsonFactory JSON = new JsonFactory();

    /** A program that names no language gets names as they are kept. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest asked = asked(request);
        if (!shows(request)) {
            chain.doFilter(asked, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(asked, answer);
        @Nullable String type = answer.getContentType();
        if (type != null && type.contains("json")) {
            byte[] told = told(answer.getContentAsByteArray(), request.getLocale());
            answer.resetBuffer();
            answer.getOutputStream().write(told);
        }
        answer.copyBodyToResponse();
    }

    private static boolean shows(HttpServletRequest request) {
        return is(SHOWN, request)
                || is(STARTABLE, request)
                        && Objects.toString(request.getQueryString(), "").contains("startableInTasklist=true");
    }

    private static boolean is(Pattern pattern, HttpServletRequest request) {
        return pattern.matcher(request.getMethod() + " " + request.getRequestURI())
                .matches();
    }

    /** What cannot be read stays as it is. */
    private static byte[] told(byte[] answer, Locale language) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream(answer.length);
        try (JsonParser from = JSON.createParser(answer);
                JsonGenerator to = JSON.createGenerator(told)) {
            while (from.nextToken() != null) {
                if (from.currentToken() == JsonToken.VALUE_STRING && "name".equals(from.currentName())) {
                    to.writeString(Bilingual.in(language, from.getText()));
                } else {
                    to.copyCurrentEventExact(from);
                }
            }
        } catch (JsonProcessingException notJson) {
            return answer;
        }
        return told.toByteArray();
    }

    /** What is looked for as a whole name is looked for as a part of one, since names are kept in both languages. */
    private static HttpServletRequest asked(HttpServletRequest request) throws IOException {
        if (!is(SEARCH, request)) {
            return request;
        }
        Body body = Body.read(request);
        if (!(body.json() instanceof ObjectNode query) || !query.has("name") && !query.has("nameLike")) {
            return body.onceMore(request);
        }
        String wanted = query.has("name")
                ? "%" + query.remove("name").asText() + "%"
                : query.path("nameLike").asText();
        query.put("nameLike", Bilingual.pattern(request.getLocale(), wanted));
        return Body.of(query).onceMore(request);
    }
}
