package io.kaohe.web;

import io.kaohe.appraisal.OwnAppraisals;
import io.kaohe.delivery.MessagePreference;
import io.kaohe.delivery.MessagePreferences;
import io.kaohe.shared.Actor;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own appraisals. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private final OwnAppraisals appraisals;
    private final MessagePreferences messages;

    MeController(OwnAppraisals appraisals, MessagePreferences messages) {
        this.appraisals = appraisals;
        this.messages = messages;
    }

    /** Who asks, and what for: a page offers nobody what would be refused. */
    @GetMapping
    Actor me(Actor actor) {
        return actor;
    }

    @GetMapping("/appraisals")
    List<OwnAppraisals.Entry> appraisals(Actor actor) {
        return appraisals.of(actor);
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

    /** @param quietFrom, quietUntil times of day; the same = never quiet */
    private record Wanted(
            @Nullable String language,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            @Nullable Boolean mail) {}
}
