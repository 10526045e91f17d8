package io.kaohe.report;

import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import io.kaohe.report.AppraisalReport.Card;
import io.kaohe.shared.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is the same about an appraisal for every reader. */
record StoredAppraisal(
        UUID id,
        Who employee,
        @Nullable String team,
        @Nullable RoleName role,
        Who reviewer,
        Period period,
        String status,
        Card card,
        @Nullable String closeReason,
        @Nullable Instant concludedAt) {}
