package io.kaohe.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.appraisal.OwnAppraisals;
import io.kaohe.delivery.MessagePreference;
import io.kaohe.delivery.MessagePreferences;
import io.kaohe.privacy.PrivacyNotices;
import io.kaohe.report.OwnData;
import io.kaohe.shared.Actor;
import io.kaohe.team.OwnSteps;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may ask about themselves. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private final OwnAppraisals appraisals;
    private final OwnSteps steps;
    private final OwnData data;
    private final MessagePreferences messages;
    private final PrivacyNotices notices;

    MeController(
            OwnAppraisals appraisals,
            OwnSteps steps,
            OwnData data,
            MessagePreferences messages,
            PrivacyNotices notices) {
        this.appraisals = appraisals;
        this.steps = steps;
        this.data = data;
        this.messages = messages;
        this.notices = notices;
    }

    /** Who asks, and what for: a page offers nobody what would be refused. */
    @GetMapping
    Actor me(Actor actor) {
        return actor;
    }

    @GetMapping("/appraisals")
    List<Own> appraisals(Actor actor) {
        List<OwnAppraisals.Entry> own = appraisals.of(actor);
        List<OwnSteps.Steps> waiting =
                steps.of(actor, own.stream().map(OwnAppraisals.Entry::id).toList());
        return IntStream.range(0, own.size())
                .mapToObj(i -> new Own(own.get(i), waiting.get(i)))
                .toList();
    }

    /** What the own result would have been with other figures. */
    @PostMapping("/appraisals/{id}/what-if")
    ScoringController.Preview whatIf(Actor actor, @PathVariable UUID id, @RequestBody WhatIf asked) {
        Required required = new Required();
        Map<String, BigDecimal> actuals = new LinkedHashMap<>();
        List<WhatIf.Line> lines = asked.lines() == null ? List.of() : asked.lines();
        for (int i = 0; i < lines.size(); i++) {
            String field = "lines[" + i + "].";
            actuals.put(
                    required.text(field + "code", lines.get(i).code()),
                    required.value(field + "actual", lines.get(i).actual(), BigDecimal.ZERO));
        }
        required.refuseMissing();
        return ScoringController.Preview.of(appraisals.whatIf(actor, id, actuals));
    }

    /** All that the product shows the caller about themselves, as a file. */
    @GetMapping("/export")
    ResponseEntity<OwnData.Export> export(Actor actor) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kaohe-" + actor.id() + ".json")
                                .build()
                                .toString())
                .body(data.of(actor));
    }

    /** How messages reach the caller. */
    @GetMapping("/messages")
    Wanted messages(Actor actor) {
        MessagePreference chosen = messages.of(actor);
        return new Wanted(chosen.language().getLanguage(), chosen.quietFrom(), chosen.quietUntil(), chosen.mail());
    }

    @PostMapping("/messages")
    Wanted choose(Actor actor, @RequestBody Wanted wanted) {
        Required required = new Required();
        MessagePreference chosen = new MessagePreference(
                Locale.forLanguageTag(required.text("language", wanted.language())),
                required.value("quietFrom", wanted.quietFrom(), LocalTime.MIDNIGHT),
                required.value("quietUntil", wanted.quietUntil(), LocalTime.MIDNIGHT),
                required.value("mail", wanted.mail(), true));
        required.refuseMissing();
        messages.choose(actor, chosen);
        return messages(actor);
    }

    /** What is done with people's data, and when the caller read it. */
    @GetMapping("/privacy-notice")
    PrivacyNotices.Shown privacyNotice(Actor actor) {
        return notices.of(actor);
    }

    @PostMapping("/privacy-notice")
    PrivacyNotices.Shown acknowledge(Actor actor, @RequestBody Read read) {
        Required required = new Required();
        String version = required.text("version", read.version());
        required.refuseMissing();
        notices.acknowledge(actor, version);
        return notices.of(actor);
    }

    private record Own(
            @JsonUnwrapped OwnAppraisals.Entry appraisal,
            @JsonUnwrapped OwnSteps.Steps steps) {}

    private record Read(@Nullable String version) {}

    private record WhatIf(@Nullable List<Line> lines) {

        private record Line(@Nullable String code, @Nullable BigDecimal actual) {}
    }

    /** @param quietFrom, quietUntil times of day; the same = never quiet */
    private record Wanted(
            @Nullable String language,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            @Nullable Boolean mail) {}
}
