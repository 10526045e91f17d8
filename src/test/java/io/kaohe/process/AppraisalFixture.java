package io.kaohe.process;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Li Na's appraisal of October, which Wang Min reviews. */
public final class AppraisalFixture {

    public static final String EMPLOYEE = "li.na";
    public static final String REVIEWER = "wang.min";
    public static final String HR = "zhao.hr";

    public static final UUID CYCLE = UUID.fromString("00000000-0000-4000-8000-00000000000c");

    public static final String SELF_REVIEW = """
        {"attainment": "92 %", "ideas": "long-tail words", "ratings": [
          {"dimension": "STRATEGY_INNOVATION", "score": 80}, {"dimension": "PROBLEM_SOLVING", "score": 75.5},
          {"dimension": "EXECUTION", "score": 90}]}
        """;

    private static final String CASE = """
        {"situation": "rank lost", "action": "new landing page", "result": "rank 3", "moved": "+18 %"}\
        """;

    public static final String MANAGER_SCORING = """
        {"ratings": [
          {"dimension": "STRATEGY_INNOVATION", "score": 82, "cases": [%1$s]},
          {"dimension": "PROBLEM_SOLVING", "score": 78, "cases": [%1$s]},
          {"dimension": "EXECUTION", "score": 88, "cases": [%1$s]}]}
        """.formatted(CASE);

    private AppraisalFixture() {}

    public static Appraisal anAppraisal(UUID id, AppraisalStatus status, Instant launched) {
        return anAppraisal(id, Period.of("2026-10"), status, launched);
    }

    public static Appraisal anAppraisal(UUID id, Period period, AppraisalStatus status, Instant launched) {
        return new Appraisal(
                id,
                CYCLE,
                period.type(),
                period,
                EMPLOYEE,
                "李娜",
                REVIEWER,
                "seo-specialist",
                1,
                status,
                1,
                launched.plus(Duration.ofDays(3)),
                launched.plus(Duration.ofDays(6)),
                launched.plus(Duration.ofDays(9)),
                launched.plus(Duration.ofDays(3)),
                null,
                null,
                null,
                List.of());
    }
}
