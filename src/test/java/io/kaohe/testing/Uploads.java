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
public record Uploads(Imports imports, Actor actor, String kind, ImportOptions options, boolean proven) {

    public static final byte[] SCREENSHOT = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};

    private static final ImportOptions NOTHING_SAID = new ImportOptions(null, null, null, false);

    public static Uploads of(Imports imports, Actor actor, String kind) {
        return new Uploads(imports, actor, kind, NOTHING_SAID, false);
    }

    public Uploads of(@Nullable Orientation orientation) {
        return new Uploads(imports, actor, kind, new ImportOptions(null, null, orientation, false), proven);
    }

    public Uploads forPeriod(String period) {
        return new Uploads(imports, actor, kind, new ImportOptions(null, period, null, false), proven);
    }

    /** With the screenshot that figures need which somebody typed in. */
    public Uploads withProof() {
        return new Uploads(imports, actor, kind, options, true);
    }

    public Batch upload(String... lines) {
        return upload(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    public Batch upload(byte[] file) {
        Upload upload = new Upload(kind + ".csv", file);
        if (proven) {
            upload = upload.provenBy(new Upload("截图.png", SCREENSHOT));
        }
        return imports.upload(actor, kind, upload, options, false).batch();
    }

    /** {@code 2 value NO_VALUE}: row, column and reason of each rejection. */
    public static List<String> rejections(Batch batch) {
        return batch.rejected().stream().map(Uploads::text).toList();
    }

    private static String text(RejectedRow row) {
        return row.row() + " " + row.column() + " " + row.code();
    }
}
