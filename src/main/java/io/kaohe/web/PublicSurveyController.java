package io.kaohe.web;

import io.kaohe.customer.PublicSurvey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The only thing of the product that nobody has to log in for. Its page is {@code /survey.html}, which keeps the token
 * behind the {@code #} of its address.
 */
@RestController
@RequestMapping("/survey/{token}")
class PublicSurveyController {

    record Sent(@Nullable String ticket, @Nullable Map<String, Integer> scores) {}

    private final PublicSurvey survey;

    PublicSurveyController(PublicSurvey survey) {
        this.survey = survey;
    }

    @GetMapping
    ResponseEntity<PublicSurvey.Opened> open(@PathVariable String token, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(survey.open(token, request.getRemoteAddr()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String token, @RequestBody Sent sent, HttpServletRequest request) {
        survey.answer(
                token,
                request.getRemoteAddr(),
                Objects.requireNonNullElse(sent.ticket(), ""),
                Objects.requireNonNullElse(sent.scores(), Map.of()));
    }
}
