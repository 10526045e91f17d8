package io.kaohe.tabular;

import java.util.ArrayList;
import java.util.List;

/** The limits that hold for rows of every format, the margins that no cell keeps, and how far the file is read. */
final class BoundedRows implements Rows {

    private static final int TELL_EVERY = 5_000;

    private final Limits limits;
    private final Rows next;
    private final Position position;
    private final Progress progress;
    private int rows;

    BoundedRows(Limits limits, Rows next, Position position, Progress progress) {
        this.limits = limits;
        this.next = next;
        this.position = position;
        this.progress = progress;
    }

    @Override
    public void sheet(String name) {
        next.sheet(name);
    }

    @Override
    public void row(int line, List<String> cells) {
        rows++;
        if (rows > limits.rows()) {
            throw new UnreadableFile(line, "FILE_TOO_MANY_ROWS", limits.rows());
        }
        if (rows % TELL_EVERY == 0) {
            progress.read(rows, position.percent());
        }
        List<String> plain = new ArrayList<>(Math.min(cells.size(), limits.columns()));
        int used = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.length() > limits.cellLength()) {
                throw new UnreadableFile(line, "FILE_CELL_TOO_LONG", limits.cellLength());
            }
            String text = Cell.text(cell);
            if (!text.isEmpty() && i >= limits.columns()) {
                throw new UnreadableFile(line, "FILE_TOO_MANY_COLUMNS", limits.columns());
            }
            used = text.isEmpty() ? used : i + 1;
            if (i < limits.columns()) {
                plain.add(text);
            }
        }
        // commas that a spreadsheet appends to every line say nothing, but the width of the row may
        next.row(line, used == 0 ? List.of() : plain);
    }

    @Override
    public void formula(int line) {
        next.formula(line);
    }
}
