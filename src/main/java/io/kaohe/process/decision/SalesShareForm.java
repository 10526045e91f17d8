package io.kaohe.process.decision;

import io.kaohe.decision.DecisionRow;
import java.util.List;

final class SalesShareForm implements TableForm<DecisionRow.SalesShare> {

    @Override
    public Cells write(DecisionRow.SalesShare row) {
        return new Cells(
                List.of(Feel.atLeast(row.revenueFrom())),
                List.of(Feel.figure(row.sharePercent()), Feel.figure(row.highValuePercent())),
                row.note());
    }

    @Override
    public DecisionRow.SalesShare read(Cells cells) {
        return new DecisionRow.SalesShare(
                Feel.readAtLeast(cells.conditions().get(0)),
                Feel.readFigure(cells.answers().get(0)),
                Feel.readFigure(cells.answers().get(1)),
                cells.note());
    }
}
