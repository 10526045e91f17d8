package io.kaohe.report;

import java.util.List;

/**
 * An appraisal in the reader's words: the head of {@code appraisal.jrxml} and its rows.
 *
 * <p>Public only because compiled templates live in no package.
 *
 * @param reference names this print: appraisal and version of the result
 */
public record AppraisalPrint(
        String employee,
        String team,
        String role,
        String reviewer,
        String period,
        String cycleType,
        String card,
        String status,
        String reference,
        String printed,
        List<Row> rows) {}
