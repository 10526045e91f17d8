package io.kaohe.process.decision;

import io.kaohe.decision.DecisionRow;
import java.util.List;

final class BonusForm implements TableForm<DecisionRow.Bonus> {

    @Override
    public Cells write(DecisionRow.Bonus row) {
        return new Cells(
                List.of(Feel.atLeast(row.completionFrom()), Feel.atLeast(row.qualitativeFrom())),
                List.of(Feel.figure(row.coefficient())),
                row.note());
    }

    @Override
    public DecisionRow.Bonus read(Cells cells) {
        return new DecisionRow.Bonus(
                Feel.readAtLeast(cells.conditions().get(0)),
                Feel.readAtLeast(cells.conditions().get(1)),
                Feel.readFigure(cells.answers().get(0)),
                cells.note());
    }
}
