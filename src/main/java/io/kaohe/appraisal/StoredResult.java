package io.kaohe.appraisal;

import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of an appraisal's result.
 *
 * @param card as it was scored
 * @param publishedAt when the person could first see it; null = not yet
 */
public record StoredResult(
        int version,
        @Nullable BigDecimal completionRate,
        @Nullable BigDecimal qualitativeScore,
        BigDecimal composite,
        @Nullable BigDecimal performanceIndex,
        BigDecimal bonusCoefficient,
        String grade,
        List<String> followUps,
        List<String> flags,
        List<LedgerEntry> ledger,
        CardView card,
        @Nullable Calibrated calibration,
        @Nullable Instant publishedAt) {}
