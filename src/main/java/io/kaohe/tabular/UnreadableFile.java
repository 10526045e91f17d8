package io.kaohe.tabular;

import java.util.List;

/** The file cannot be read as rows. Its text is a code, so that nothing of a file reaches a log. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String code;
    private final transient List<Object> args;

    /**
     * @param line where; 0 = the file as a whole
     * @param code key of the reason in {@code messages/imports.properties}
     */
    public UnreadableFile(int line, String code, Object... args) {
        super(code, null, false, false);
        this.line = line;
        this.code = code;
        this.args = List.of(args);
    }

    public int line() {
        return line;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
