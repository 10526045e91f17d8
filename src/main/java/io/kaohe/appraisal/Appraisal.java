package io.kaohe.appraisal;

import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's appraisal in one cycle.
 *
 * @param round of manager scoring, from 1; an objection may open another
 * @param closeReason why it was withdrawn or closed unconfirmed
 */
public record Appraisal(
        UUID id,
        UUID cycle,
        CycleType cycleType,
        Period period,
        String employee,
        String employeeName,
        String reviewer,
        String scorecard,
        int scorecardVersion,
        AppraisalStatus status,
        int round,
        Instant selfReviewDue,
        Instant scoringDue,
        Instant talkDue,
        @Nullable String processInstance,
        @Nullable String closeReason,
        @Nullable Instant concludedAt) {

    /** How audit and outbox name it. */
    public String subject() {
        return "appraisal/" + id;
    }
}
