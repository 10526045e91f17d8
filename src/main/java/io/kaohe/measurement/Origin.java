package io.kaohe.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.source.SourceReading;
import io.kaohe.source.SourceReading.PersonFigure;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of an export was made of, so that it can be made again: adapter and version, the table, and the rows of
 * the person in it.
 *
 * @param nameZh what the adapter called itself then
 * @param by kind of attribution
 */
public record Origin(
        String adapter,
        int version,
        String nameZh,
        String nameEn,
        String table,
        int firstLine,
        int lastLine,
        int rows,
        String by) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Origin of(SourceReading.Named adapter, PersonFigure figure) {
        return new Origin(
                adapter.code(),
                adapter.version(),
                adapter.nameZh(),
                adapter.nameEn(),
                figure.table(),
                figure.firstLine(),
                figure.lastLine(),
                figure.rows(),
                figure.by());
    }

    /** As it is kept. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Origin ofJson(@Nullable String kept) {
        try {
            return kept == null ? null : JSON.readValue(kept, Origin.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
