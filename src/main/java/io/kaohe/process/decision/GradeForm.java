package io.kaohe.process.decision;

import io.kaohe.decision.DecisionRow;
import java.util.List;

final class GradeForm implements TableForm<DecisionRow.Grade> {

    @Override
    public Cells write(DecisionRow.Grade row) {
        return new Cells(
                List.of(Feel.atLeast(row.compositeFrom())),
                List.of(Feel.word(row.grade()), Feel.word(row.nameZh()), Feel.word(row.nameEn())),
                row.note());
    }

    @Override
    public DecisionRow.Grade read(Cells cells) {
        return new DecisionRow.Grade(
                Feel.readAtLeast(cells.conditions().get(0)),
                Feel.readWord(cells.answers().get(0)),
                Feel.readWord(cells.answers().get(1)),
                Feel.readWord(cells.answers().get(2)),
                cells.note());
    }
}
