package io.kaohe.web;

import io.kaohe.appraisal.OwnAppraisals;
import io.kaohe.shared.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own appraisals. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private final OwnAppraisals appraisals;

    MeController(OwnAppraisals appraisals) {
        this.appraisals = appraisals;
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
}
