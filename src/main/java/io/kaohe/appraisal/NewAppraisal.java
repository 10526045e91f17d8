package io.kaohe.appraisal;

import io.kaohe.shared.Period;
import java.time.Instant;
import java.util.UUID;

/**
 * A person about to be appraised.
 *
 * @param launchBatch the batch that starts it, from 0
 */
public record NewAppraisal(
        UUID cycle,
        Period period,
        String employee,
        String reviewer,
        String scorecard,
        int scorecardVersion,
        int launchBatch,
        Instant selfReviewDue,
        Instant scoringDue,
        Instant talkDue) {}
