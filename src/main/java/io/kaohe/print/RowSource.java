package io.kaohe.print;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Hands rows to a template: a field takes the current row when it is of the field's type, and null otherwise. */
final class RowSource implements JRDataSource {

    private final Iterator<?> rows;
    private @Nullable Object row;

    RowSource(List<?> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        row = rows.hasNext() ? rows.next() : null;
        return row != null;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        return field.getValueClass().isInstance(row) ? row : null;
    }
}
