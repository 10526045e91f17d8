package io.kaohe.appraisal;

import io.kaohe.shared.Period;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person about to be appraised.
 *
 * @param stretches where line manager or role changed in the period; else none
 * @param launchBatch the batch that starts it, from 0
 */
public record NewAppraisal(
        UUID cycle,
        Period period,
        String employee,
        String reviewer,
        String scorecard,
        int scorecardVersion,
        List<Appraisal.Stretch> stretches,
        int launchBatch,
        Instant selfReviewDue,
        Instant scoringDue,
        Instant talkDue) {}
