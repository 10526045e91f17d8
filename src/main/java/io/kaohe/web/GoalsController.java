package io.kaohe.web;

import io.kaohe.goal.GoalProgress;
import io.kaohe.goal.Goals;
import io.kaohe.shared.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The goal tree with its progress, as far as the caller may see it; goals come by {@code /api/imports/goals}. */
@RestController
@RequestMapping("/api/goals")
class GoalsController {

    private final Goals goals;

    GoalsController(Goals goals) {
        this.goals = goals;
    }

    @GetMapping
    List<GoalProgress> goals(Actor actor) {
        return goals.visibleTo(actor);
    }
}
