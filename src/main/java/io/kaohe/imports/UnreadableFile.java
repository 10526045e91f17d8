package io.kaohe.imports;

import java.util.List;

/** The file cannot be read as rows at all; carries the one line that the importer is told. */
final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RejectedRow because;

    UnreadableFile(int line, String code, Object... args) {
        super(code, null, false, false);
        because = new RejectedRow(line, "", "", code, List.of(args));
    }

    RejectedRow because() {
        return because;
    }
}
