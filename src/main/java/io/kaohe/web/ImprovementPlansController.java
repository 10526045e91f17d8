package io.kaohe.web;

import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanBoard;
import io.kaohe.plan.PlanStanding;
import io.kaohe.plan.PlanStatus;
import io.kaohe.plan.PlanView;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Improvement plans: one's own in a list, those of all for HR, and one with all that was written in it. */
@RestController
@RequestMapping("/api")
class ImprovementPlansController {

    private final Plans plans;
    private final PlanViews views;
    private final PlanBoard board;

    ImprovementPlansController(Plans plans, PlanViews views, PlanBoard board) {
        this.plans = plans;
        this.views = views;
        this.board = board;
    }

    /** Newest first. */
    @GetMapping("/me/improvement-plans")
    List<Entry> own(Actor actor) {
        return plans.ofEmployee(actor.id()).stream().map(Entry::of).toList();
    }

    /**
     * Open ones all at once, ended ones a page at a time.
     *
     * @param after the {@code next} of the page before
     */
    @GetMapping("/improvement-plans")
    PlanStanding.Page all(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(required = false) @Nullable UUID after) {
        return ended ? board.ended(actor, after) : board.open(actor);
    }

    @GetMapping("/improvement-plans/{id}")
    PlanView plan(Actor actor, @PathVariable UUID id) {
        return views.of(actor, id);
    }

    private record Entry(
            UUID id,
            PlanStatus status,
            Instant startedAt,
            @Nullable Instant reviewAt) {

        static Entry of(Plan plan) {
            return new Entry(plan.id(), plan.status(), plan.startedAt(), plan.reviewAt());
        }
    }
}
