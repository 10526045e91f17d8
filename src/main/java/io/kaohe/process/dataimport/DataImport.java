package io.kaohe.process.dataimport;

/** Names in {@code processes/dataImport.bpmn} that code refers to. Business key = import batch id; no variables. */
public final class DataImport {

    public static final String KEY = "dataImport";

    public static final String VERIFY_IMPORT = "userTask_verifyImport";

    public static final String REPLACE_DECLINED = "userTask_replaceDeclined";

    public static final String IMPORT_DECIDED = "importDecided";

    public static final String ROWS_DECLINED = "rowsDeclined";

    private DataImport() {}
}
