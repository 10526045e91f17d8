package io.kaohe.web;

import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.cycle.Levers;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One person's appraisal, in the view of the person, the line manager or HR. */
@RestController
@RequestMapping("/api/appraisals/{id}")
class AppraisalsController {

    private final AppraisalViews views;
    private final Levers levers;

    AppraisalsController(AppraisalViews views, Levers levers) {
        this.views = views;
        this.levers = levers;
    }

    @GetMapping
    AppraisalView one(Actor actor, @PathVariable UUID id) {
        return views.of(actor, id);
    }

    /** How the newest result that the caller may see came about. */
    @GetMapping("/ledger")
    List<LedgerEntry> ledger(Actor actor, @PathVariable UUID id) {
        AppraisalView.ResultView result = views.of(actor, id).result();
        if (result == null) {
            throw Refusal.notFound();
        }
        return result.ledger();
    }

    @PostMapping("/actions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(Actor actor, @PathVariable UUID id, @RequestBody LeverBody body) {
        levers.onAppraisal(actor, id, body.pull());
    }
}
