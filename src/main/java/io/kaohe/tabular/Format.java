package io.kaohe.tabular;

/** What a file is; told by its first bytes, never by its name. */
public enum Format {
    CSV,
    XLSX,
    /** The binary workbook of Excel 97–2003. */
    XLS,
    /** A web page with tables, which Chinese back ends like to call {@code .xls}. */
    HTML,
    JSON,
    /** An archive of the text formats above. */
    ZIP
}
