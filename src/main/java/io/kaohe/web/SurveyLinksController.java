package io.kaohe.web;

import io.kaohe.customer.SurveyLinks;
import io.kaohe.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of public surveys, for those who make them and take in what was answered. */
@RestController
@RequestMapping("/api/survey-links")
class SurveyLinksController {

    /** @param until the last day on which it is answered */
    record NewLink(@Nullable String employee, @Nullable LocalDate until) {}

    private final SurveyLinks links;
    private final ImportViews imports;

    SurveyLinksController(SurveyLinks links, ImportViews imports) {
        this.links = links;
        this.imports = imports;
    }

    @GetMapping
    List<SurveyLinks.Link> list(Actor actor) {
        return links.list(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SurveyLinks.Link create(Actor actor, @RequestBody NewLink link) {
        Required required = new Required();
        String employee = required.text("employee", link.employee());
        LocalDate until = required.value("until", link.until(), LocalDate.EPOCH);
        required.refuseMissing();
        return links.create(actor, employee, until);
    }

    /** Answers the list as it is then. */
    @PostMapping("/{id}/closing")
    List<SurveyLinks.Link> close(Actor actor, @PathVariable UUID id) {
        links.close(actor, id);
        return links.list(actor);
    }

    /** The answers that wait become a file that somebody else verifies. */
    @PostMapping("/{id}/import")
    ImportView takeIn(Actor actor, @PathVariable UUID id, Locale language) {
        return imports.of(links.takeIn(actor, id), language);
    }
}
