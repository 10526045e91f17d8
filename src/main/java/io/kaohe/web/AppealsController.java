package io.kaohe.web;

import io.kaohe.appeal.AppealView;
import io.kaohe.appeal.AppealViews;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Appeals: one's own in a list, and one as the reader may see it. They are raised in Tasklist. */
@RestController
@RequestMapping("/api")
class AppealsController {

    private final AppealViews views;

    AppealsController(AppealViews views) {
        this.views = views;
    }

    /** With the results that may still be contested; newest first. */
    @GetMapping("/me/appeals")
    List<AppealViews.Own> own(Actor actor) {
        return views.own(actor);
    }

    @GetMapping("/appraisals/{id}/appeal")
    AppealView appeal(Actor actor, @PathVariable UUID id) {
        return views.of(actor, id);
    }
}
