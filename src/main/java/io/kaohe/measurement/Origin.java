package io.kaohe.measurement;

import io.kaohe.source.SourceReading;
import io.kaohe.source.SourceReading.PersonFigure;

/**
 * What a figure of an export was made of, so that it can be made again: adapter and version, the table, and the rows
 * of the person in it.
 */
record Origin(String adapter, int version, String table, int firstLine, int lastLine, int rows, String by) {

    static Origin of(SourceReading.Named adapter, PersonFigure figure) {
        return new Origin(
                adapter.code(),
                adapter.version(),
                figure.table(),
                figure.firstLine(),
                figure.lastLine(),
                figure.rows(),
                figure.by());
    }

    /** As it is kept and shown. */
    @Override
    public String toString() {
        return adapter + " v" + version + " · " + table + " · " + firstLine + "–" + lastLine + " (" + rows + ") · "
                + by;
    }
}
