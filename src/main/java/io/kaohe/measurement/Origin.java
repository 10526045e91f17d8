package io.kaohe.measurement;

import io.kaohe.source.SourceReading;
import io.kaohe.source.SourceReading.PersonFigure;
import java.util.List;

/**
 * What a figure of an export was made of, so that it can be made again: adapter and version, the table, and the rows
 * of the person in it; of a share of answers in time those that were not.
 */
record Origin(
        String adapter,
        int version,
        String table,
        int firstLine,
        int lastLine,
        int rows,
        String by,
        List<Breach> breaches) {

    Origin {
        breaches = List.copyOf(breaches);
    }

    static Origin of(SourceReading.Named adapter, PersonFigure figure) {
        return new Origin(
                adapter.code(),
                adapter.version(),
                figure.table(),
                figure.firstLine(),
                figure.lastLine(),
                figure.rows(),
                figure.by(),
                figure.breaches().stream().map(Breach::of).toList());
    }

    /** As it is kept and shown. */
    @Override
    public String toString() {
        return adapter + " v" + version + " · " + table + " · " + firstLine + "–" + lastLine + " (" + rows + ") · "
                + by;
    }
}
