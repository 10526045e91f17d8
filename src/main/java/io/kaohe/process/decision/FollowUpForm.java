package io.kaohe.process.decision;

import io.kaohe.decision.DecisionRow;
import io.kaohe.shared.CycleType;
import java.util.List;

final class FollowUpForm implements TableForm<DecisionRow.FollowUp> {

    @Override
    public Cells write(DecisionRow.FollowUp row) {
        String grade = row.grade();
        return new Cells(
                List.of(
                        Feel.oneOf(
                                row.cycleTypes().stream().map(CycleType::name).toList()),
                        Feel.below(row.completionBelow()),
                        grade == null ? "" : Feel.word(grade)),
                List.of(Feel.word(row.followUp())),
                row.note());
    }

    @Override
    public DecisionRow.FollowUp read(Cells cells) {
        List<String> grades = Feel.readOneOf(cells.conditions().get(2));
        return new DecisionRow.FollowUp(
                Feel.readOneOf(cells.conditions().get(0)).stream()
                        .map(CycleType::valueOf)
                        .toList(),
                Feel.readBelow(cells.conditions().get(1)),
                grades.isEmpty() ? null : grades.get(0),
                Feel.readWord(cells.answers().get(0)),
                cells.note());
    }
}
