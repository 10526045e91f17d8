package io.kaohe.decision;

import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.FieldErrors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table and refuses a table that leaves an input without an answer or says a thing twice. */
public final class DecisionRows {

    static final int MAX_ROWS = 100;
    static final int MAX_PERCENT = 1_000;
    static final int MAX_POINTS = 100;
    static final int MAX_COEFFICIENT = 10;
    static final int MAX_REVENUE = 1_000_000_000;
    static final int MAX_SHARE = 50;
    static final int MAX_NAME = 40;
    static final int MAX_NOTE = 200;

    /** A lower bound and the column it stands in; null = none, which is below every figure. */
    record Bound(String column, @Nullable BigDecimal from) {}

    private DecisionRows() {}

    /** @throws io.kaohe.shared.Refusal 422 with fields like {@code rows[1].completionFrom} */
    public static List<DecisionRow> read(DecisionKey key, List<Map<String, Object>> rows) {
        FieldErrors errors = new FieldErrors();
        errors.require(!rows.isEmpty(), "rows", "REQUIRED");
        errors.require(rows.size() <= MAX_ROWS, "rows", "MAX_ITEMS", MAX_ROWS);
        errors.refuse();
        List<DecisionRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RowReader reader = new RowReader("rows[" + i + "]", rows.get(i), errors);
            read.add(read(key, reader));
            reader.refuseOtherFields();
        }
        errors.refuse();
        switch (key) {
            case BONUS_COEFFICIENT, GRADE, SALES_SHARE -> LadderCheck.check(read, errors);
            case FOLLOW_UP -> {}
        }
        saidOnce(read, errors);
        errors.refuse();
        return read;
    }

    private static DecisionRow read(DecisionKey key, RowReader row) {
        return switch (key) {
            case BONUS_COEFFICIENT ->
                new DecisionRow.Bonus(
                        row.figure("completionFrom", MAX_PERCENT),
                        row.figure("qualitativeFrom", MAX_POINTS),
                        row.requiredFigure("coefficient", MAX_COEFFICIENT),
                        row.text("note", MAX_NOTE));
            case GRADE ->
                new DecisionRow.Grade(
                        row.figure("compositeFrom", MAX_PERCENT),
                        row.requiredCode("grade"),
                        row.requiredText("nameZh", MAX_NAME),
                        row.requiredText("nameEn", MAX_NAME),
                        row.text("note", MAX_NOTE));
            case FOLLOW_UP ->
                new DecisionRow.FollowUp(
                        row.cycleTypes("cycleTypes"),
                        row.figure("completionBelow", MAX_PERCENT),
                        row.code("grade"),
                        row.oneOf("followUp", FollowUps.KNOWN),
                        row.text("note", MAX_NOTE));
            case SALES_SHARE ->
                new DecisionRow.SalesShare(
                        row.figure("revenueFrom", MAX_REVENUE),
                        row.requiredFigure("sharePercent", MAX_SHARE),
                        row.requiredFigure("highValuePercent", MAX_SHARE),
                        row.text("note", MAX_NOTE));
        };
    }

    /** A grade has one row – its names must be one pair –, and a follow-up is not asked for twice by the same words. */
    private static void saidOnce(List<DecisionRow> rows, FieldErrors errors) {
        Set<Object> said = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof DecisionRow.Grade row) {
                errors.require(said.add(row.grade()), "rows[" + i + "].grade", "DUPLICATE");
            } else if (rows.get(i) instanceof DecisionRow.FollowUp row) {
                List<@Nullable Object> words =
                        Arrays.asList(row.cycleTypes(), row.completionBelow(), row.grade(), row.followUp());
                errors.require(said.add(words), "rows[" + i + "]", "DUPLICATE");
            }
        }
    }

    /** The lower bounds of a row, in the order of the table's inputs. */
    static List<Bound> bounds(DecisionRow row) {
        if (row instanceof DecisionRow.Bonus bonus) {
            return List.of(
                    new Bound("completionFrom", bonus.completionFrom()),
                    new Bound("qualitativeFrom", bonus.qualitativeFrom()));
        }
        if (row instanceof DecisionRow.Grade grade) {
            return List.of(new Bound("compositeFrom", grade.compositeFrom()));
        }
        if (row instanceof DecisionRow.SalesShare share) {
            return List.of(new Bound("revenueFrom", share.revenueFrom()));
        }
        throw new IllegalArgumentException("no table of lower bounds");
    }
}
