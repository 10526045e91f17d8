package io.kaohe.web;

import io.kaohe.scoring.Decisions;
import io.kaohe.scoring.Scoring;
import io.kaohe.scoring.ScoringResult;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a card would score; stores nothing. */
@RestController
@RequestMapping("/api/scoring")
class ScoringController {

    /** The published figures as strings with two digits, and the ledger that explains them. */
    record Preview(
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal qualitativeScore,
            BigDecimal composite,
            @Nullable BigDecimal performanceIndex,
            BigDecimal bonusCoefficient,
            String grade,
            List<String> followUps,
            List<String> flags,
            List<LedgerEntry> ledger) {

        static Preview of(ScoringResult result) {
            return new Preview(
                    result.completionRate(),
                    result.qualitativeScore(),
                    result.composite(),
                    result.performanceIndex(),
                    result.bonusCoefficient(),
                    result.grade(),
                    result.followUps(),
                    result.flags(),
                    result.ledger());
        }
    }

    private final Decisions decisions;

    ScoringController(Decisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping("/preview")
    Preview preview(Actor actor, @RequestBody PreviewRequest card) {
        actor.mustBe(Role.HR, Role.MANAGER);
        return Preview.of(Scoring.score(card.toInput(), decisions));
    }
}
