package io.kaohe.web;

import static java.util.stream.Collectors.joining;

import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refusals as RFC 9457 problem details in the reader's language. A filter that stands in front of the controllers uses
 * it too, so that every refusal of the product reads the same.
 */
@Component
public class Problems {

    /** One thing that is wrong, as the caller reads it. */
    public record Error(String field, String code, String message) {}

    private final MessageSource messages;
    private final LocaleResolver locales;

    Problems(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    public ProblemDetail of(Refusal refusal, HttpServletRequest request) {
        return of(HttpStatus.valueOf(refusal.kind().status()), refusal.code(), refusal.errors(), locale(request));
    }

    ProblemDetail of(HttpStatus status, String code, List<FieldError> errors, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(message(code, List.of(), locale));
        problem.setProperty("code", code);
        List<FieldError> all = errors.isEmpty() ? List.of(FieldError.of("", code)) : errors;
        problem.setProperty(
                "errors",
                all.stream()
                        .map(error ->
                                new Error(error.field(), error.code(), message(error.code(), error.args(), locale)))
                        .toList());
        return problem;
    }

    public Locale locale(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    /** The text of a code; the code itself where a bundle forgot it. */
    public String message(String code, List<Object> args, Locale locale) {
        Object[] texts = args.stream().map(arg -> said(arg, locale)).toArray();
        String text = messages.getMessage(code, texts, code, locale);
        return text == null ? code : text;
    }

    /** What is called differently in each language, and several names as one sentence enumerates them. */
    private static Object said(Object arg, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        Object said = arg instanceof Map<?, ?> called
                ? Objects.requireNonNullElse(called.get(chinese ? "zh" : "en"), arg)
                : arg;
        return said instanceof Collection<?> names
                ? names.stream().map(String::valueOf).collect(joining(chinese ? "、" : ", "))
                : said;
    }
}
