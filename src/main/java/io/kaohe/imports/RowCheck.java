package io.kaohe.imports;

import io.kaohe.imports.FigureReader.Read;
import io.kaohe.imports.FigureReader.Refused;
import io.kaohe.imports.FigureReader.Result;
import io.kaohe.imports.ImportOptions.Orientation;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and gathers everything that is wrong with it, so that a file is put right in one go. */
public final class RowCheck {

    private final Row row;
    private final List<RejectedRow> rejected = new ArrayList<>();

    public RowCheck(Row row) {
        this.row = row;
    }

    /**
     * What the cell names; null, and rejected, when it is empty or names nothing.
     *
     * @param code the reason when it names nothing
     */
    public <T> @Nullable T find(String column, Function<String, Optional<T>> known, String code) {
        if (row.cell(column).isEmpty()) {
            reject(column, "REQUIRED");
            return null;
        }
        Optional<T> found = known.apply(row.cell(column));
        if (found.isEmpty()) {
            reject(column, code);
        }
        return found.orElse(null);
    }

    /** The figure in the cell; null, and rejected, when it is none. */
    public @Nullable BigDecimal figure(String column, Unit unit, @Nullable Orientation orientation) {
        Result result = FigureReader.read(row.cell(column), unit, orientation);
        if (result instanceof Refused refused) {
            reject(column, refused.code());
            return null;
        }
        return ((Read) result).value();
    }

    public void reject(String column, String code, Object... args) {
        rejected.add(row.rejected(column, code, args));
    }

    public boolean passed() {
        return rejected.isEmpty();
    }

    public List<RejectedRow> rejected() {
        return List.copyOf(rejected);
    }
}
