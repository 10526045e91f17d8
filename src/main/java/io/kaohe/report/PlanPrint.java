package io.kaohe.report;

import java.util.List;

/**
 * An improvement plan in the reader's words: the head of {@code improvementPlan.jrxml} and its rows.
 *
 * <p>Public only because compiled templates live in no package.
 */
public record PlanPrint(
        String employee,
        String team,
        String role,
        String manager,
        String occasion,
        String time,
        String round,
        String status,
        String reference,
        String printed,
        List<Row> rows) {

    public String subtitle() {
        return employee + " · " + time;
    }
}
