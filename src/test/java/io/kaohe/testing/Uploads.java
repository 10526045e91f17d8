package io.kaohe.testing;

import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.ImportOptions.Orientation;
import io.kaohe.imports.Imports;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Upload;
import io.kaohe.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Uploads of one kind of file by one person, as the REST API makes them. */
public record Uploads(Imports imports, Actor actor, String kind, ImportOptions options) {

    private static final ImportOptions NOTHING_SAID = new ImportOptions(null, null, null, false);

    public static Uploads of(Imports imports, Actor actor, String kind) {
        return new Uploads(imports, actor, kind, NOTHING_SAID);
    }

    public Uploads of(@Nullable Orientation orientation) {
        return new Uploads(imports, actor, kind, new ImportOptions(null, null, orientation, false));
    }

    public Uploads forPeriod(String period) {
        return new Uploads(imports, actor, kind, new ImportOptions(null, period, null, false));
    }

    public Batch upload(String... lines) {
        return upload(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public Batch upload(byte[] file) {
        return imports.upload(actor, kind, new Upload(kind + ".csv", file), options, false)
                .batch();
    }

    /** {@code 2 value NO_VALUE}: row, column and reason of each rejection. */
    public static List<String> rejections(Batch batch) {
        return batch.rejected().stream().map(Uploads::text).toList();
    }

    private static String text(RejectedRow row) {
        return row.row() + " " + row.column() + " " + row.code();
    }
}
