package io.kaohe.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A binary workbook, record by record. Its size is bounded by its format: 65,536 rows and 256 columns a sheet. */
final class XlsRows implements HSSFListener {

    private final Rows rows;
    private final List<String> sheetNames = new ArrayList<>();
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);

    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord waitingForText;
    private boolean from1904;
    private int sheet;
    private boolean inSheet;
    private int row = -1;
    private List<String> cells = new ArrayList<>();

    private XlsRows(Rows rows) {
        this.rows = rows;
    }

    static void read(Path file, Rows rows) throws IOException {
        try (POIFSFileSystem workbook = new POIFSFileSystem(file.toFile(), true)) {
            if (workbook.getRoot().hasEntry("EncryptedPackage")) {
                throw new UnreadableFile(0, "FILE_ENCRYPTED");
            }
            if (!workbook.getRoot().hasEntry("Workbook") && !workbook.getRoot().hasEntry("Book")) {
                throw new UnreadableFile(0, "FILE_UNKNOWN_FORMAT");
            }
            if (workbook.getRoot().hasEntry("_VBA_PROJECT_CUR")) {
                throw new UnreadableFile(0, "FILE_HAS_MACROS");
            }
            HSSFRequest everything = new HSSFRequest();
            XlsRows reading = new XlsRows(rows);
            everything.addListenerForAllRecords(reading.formats);
            new HSSFEventFactory().processWorkbookEvents(everything, workbook);
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException e) {
            // the library answers damage with exceptions of many kinds
            throw new UnreadableFile(0, "FILE_BROKEN");
        }
    }

    @Override
    public void processRecord(Record told) {
        if (told instanceof BoundSheetRecord named) {
            sheetNames.add(named.getSheetname());
        } else if (told instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (told instanceof SSTRecord table) {
            strings = table;
        } else if (told instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            inSheet = true;
            rows.sheet(sheet < sheetNames.size() ? sheetNames.get(sheet) : "");
            sheet++;
        } else if (told instanceof EOFRecord && inSheet) {
            endRow();
            row = -1;
            inSheet = false;
        } else if (told instanceof StringRecord text && waitingForText != null) {
            put(waitingForText, text.getString());
            waitingForText = null;
        } else if (told instanceof CellValueRecordInterface cell) {
            cell(cell);
        }
    }

    private void cell(CellValueRecordInterface cell) {
        if (cell instanceof FormulaRecord formula) {
            moveTo(formula.getRow());
            rows.formula(formula.getRow() + 1);
            if (formula.hasCachedResultString()) {
                waitingForText = formula;
            } else {
                put(formula, number(formula, formula.getValue()));
            }
        } else if (cell instanceof NumberRecord number) {
            put(number, number(number, number.getValue()));
        } else if (cell instanceof LabelSSTRecord label && strings != null) {
            put(label, strings.getString(label.getSSTIndex()).getString());
        } else if (cell instanceof LabelRecord label) {
            put(label, label.getValue());
        } else if (cell instanceof BoolErrRecord flag) {
            put(flag, flag.isBoolean() ? String.valueOf(flag.getBooleanValue()) : "#ERROR");
        }
    }

    private String number(CellValueRecordInterface cell, double value) {
        return Double.isFinite(value)
                ? CellFormats.shown(
                        BigDecimal.valueOf(value).toString(),
                        formats.getFormatIndex(cell),
                        formats.getFormatString(cell),
                        from1904)
                : "#ERROR";
    }

    private void put(CellValueRecordInterface cell, String text) {
        moveTo(cell.getRow());
        while (cells.size() <= cell.getColumn()) {
            cells.add("");
        }
        cells.set(cell.getColumn(), text);
    }

    private void moveTo(int next) {
        if (next == row) {
            return;
        }
        endRow();
        if (next > row + 1) {
            rows.row(next, List.of());
        }
        row = next;
    }

    private void endRow() {
        if (row >= 0) {
            rows.row(row + 1, cells);
        }
        cells = new ArrayList<>();
    }
}
