package io.kaohe.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a question, or one finding from a recorded call.
 *
 * @param employees whom it is about: one person, or all of a team or campaign
 * @param question as it was asked, or the code of the finding
 * @param score 0–100; null = the finding was counted, not scored
 * @param given the score as it stands in the file, with its scale
 * @param occurrences of a finding; null = it was scored
 * @param respondents which group of customers was asked
 */
record CustomerAnswer(
        Set<String> employees,
        String question,
        LocalDate day,
        @Nullable BigDecimal score,
        @Nullable String given,
        @Nullable Integer occurrences,
        @Nullable String finding,
        @Nullable String respondents,
        @Nullable String campaign) {}
