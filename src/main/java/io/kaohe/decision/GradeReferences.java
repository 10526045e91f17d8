package io.kaohe.decision;

import io.kaohe.shared.FieldErrors;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The follow-up table speaks of grades that the grade table can give: neither may change so that a row goes dead. */
public final class GradeReferences {

    private GradeReferences() {}

    /** @throws io.kaohe.shared.Refusal 422 {@code GRADE_IN_USE} on {@code rows} for a grade that the new rows drop */
    public static void checkGrades(List<DecisionRow> newGrades, List<DecisionRow> followUps) {
        FieldErrors errors = new FieldErrors();
        Set<String> given = given(newGrades);
        followUps.stream()
                .map(GradeReferences::asked)
                .filter(Objects::nonNull)
                .filter(grade -> !given.contains(grade))
                .distinct()
                .forEach(grade -> errors.add("rows", "GRADE_IN_USE", grade));
        errors.refuse();
    }

    /** @throws io.kaohe.shared.Refusal 422 {@code UNKNOWN_GRADE} on the row that asks for a grade nobody gets */
    public static void checkFollowUps(List<DecisionRow> newFollowUps, List<DecisionRow> grades) {
        FieldErrors errors = new FieldErrors();
        Set<String> given = given(grades);
        for (int i = 0; i < newFollowUps.size(); i++) {
            String grade = asked(newFollowUps.get(i));
            errors.require(grade == null || given.contains(grade), "rows[" + i + "].grade", "UNKNOWN_GRADE");
        }
        errors.refuse();
    }

    private static Set<String> given(List<DecisionRow> grades) {
        return grades.stream()
                .filter(DecisionRow.Grade.class::isInstance)
                .map(row -> ((DecisionRow.Grade) row).grade())
                .collect(Collectors.toSet());
    }

    private static @Nullable String asked(DecisionRow row) {
        return row instanceof DecisionRow.FollowUp followUp ? followUp.grade() : null;
    }
}
