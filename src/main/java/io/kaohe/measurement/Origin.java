package io.kaohe.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.source.SourceReading;
import io.kaohe.source.SourceReading.PersonFigure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of an export was made of, so that it can be made again: adapter and version, the table, and the rows of
 * the person in it.
 *
 * @param nameZh what the adapter called itself then
 * @param by kind of attribution
 * @param byZh what only this adapter calls it; null = the product knows it
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
        String by,
        @Nullable String byZh,
        @Nullable String byEn) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Origin of(SourceReading.Named adapter, PersonFigure figure) {
        SourceReading.@Nullable Called by = adapter.called(figure.by().toLowerCase(Locale.ROOT));
        return new Origin(
                adapter.code(),
                adapter.version(),
                adapter.nameZh(),
                adapter.nameEn(),
                figure.table(),
                figure.firstLine(),
                figure.lastLine(),
                figure.rows(),
                figure.by(),
                by == null ? null : by.zh(),
                by == null ? null : by.en());
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
