package io.kaohe.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * A workbook as a stream. It is read without a library of workbooks: those build the packaging parts in memory before
 * a limit of theirs applies, and show figures as formatted where the figure itself is wanted.
 */
final class XlsxRows {

    static final String WORKBOOK = "xl/workbook.xml";

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";
    private static final String MACROS = "xl/vbaProject.bin";

    private final Archive archive;
    private final Rows rows;
    private final SharedStrings strings;
    private final CellFormats formats;
    private boolean from1904;

    private XlsxRows(Archive archive, Rows rows) throws IOException, XMLStreamException {
        this.archive = archive;
        this.rows = rows;
        this.strings = archive.holds(STRINGS) ? SharedStrings.of(archive, STRINGS) : SharedStrings.NONE;
        this.formats = archive.holds(STYLES) ? styles() : new CellFormats();
    }

    static void read(Archive archive, Rows rows) throws IOException {
        if (archive.holds(MACROS)) {
            throw new UnreadableFile(0, "FILE_HAS_MACROS");
        }
        try {
            new XlsxRows(archive, rows).read();
        } catch (XMLStreamException e) {
            throw new UnreadableFile(0, "FILE_BROKEN");
        }
    }

    private void read() throws IOException, XMLStreamException {
        for (Map.Entry<String, String> sheet : sheets().entrySet()) {
            rows.sheet(sheet.getKey());
            try (InputStream in = archive.position().of(archive.open(sheet.getValue()))) {
                new Sheet(SafeXml.reader(in)).read();
            }
        }
    }

    /** Name → entry of each sheet, in the order of the tabs. */
    private Map<String, String> sheets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = archive.open(LINKS)) {
            XMLStreamReader2 xml = SafeXml.reader(in);
            while (SafeXml.next(xml)) {
                if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                    targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
                }
            }
        }
        Map<String, String> sheets = new LinkedHashMap<>();
        try (InputStream in = archive.open(WORKBOOK)) {
            XMLStreamReader2 xml = SafeXml.reader(in);
            while (SafeXml.next(xml)) {
                if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                    from1904 = List.of("1", "true").contains(attribute(xml, "date1904"));
                } else if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                    String target = targets.getOrDefault(attribute(xml, "id"), "");
                    String entry = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    if (archive.holds(entry)) {
                        sheets.put(attribute(xml, "name"), entry);
                    }
                }
            }
        }
        return sheets;
    }

    private CellFormats styles() throws IOException, XMLStreamException {
        CellFormats found = new CellFormats();
        try (InputStream in = archive.open(STYLES)) {
            XMLStreamReader2 xml = SafeXml.reader(in);
            boolean cells = false;
            while (SafeXml.next(xml)) {
                if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
                    cells = false;
                } else if (xml.isStartElement()) {
                    switch (xml.getLocalName()) {
                        case "numFmt" -> found.name(number(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
                        case "cellXfs" -> cells = true;
                        case "xf" -> {
                            if (cells) {
                                found.add(number(attribute(xml, "numFmtId")));
                            }
                        }
                        default -> {
                            // looks, which say nothing
                        }
                    }
                }
            }
        }
        return found;
    }

    /** The cells of one sheet. */
    private final class Sheet {

        private final XMLStreamReader2 xml;
        private List<String> cells = new ArrayList<>();
        private int line;

        Sheet(XMLStreamReader2 xml) {
            this.xml = xml;
        }

        void read() throws XMLStreamException {
            while (SafeXml.next(xml)) {
                if (!xml.isStartElement()) {
                    if (xml.isEndElement() && xml.getLocalName().equals("row")) {
                        rows.row(line, cells);
                    }
                } else if (xml.getLocalName().equals("row")) {
                    beginRow();
                } else if (xml.getLocalName().equals("c")) {
                    cell();
                }
            }
        }

        /** Rows without cells are left out of the file; to whoever reads tables they matter. */
        private void beginRow() {
            int at = number(attribute(xml, "r"));
            if (at > line + 1) {
                rows.row(at - 1, List.of());
            }
            line = Math.max(at, line + 1);
            cells = new ArrayList<>(cells.size());
        }

        private void cell() throws XMLStreamException {
            int column = cells.size();
            String type = "";
            int style = 0;
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                switch (xml.getAttributeLocalName(i)) {
                    case "r" -> column = column(xml.getAttributeValue(i), column);
                    case "t" -> type = xml.getAttributeValue(i);
                    case "s" -> style = number(xml.getAttributeValue(i));
                    default -> {
                        // what the cell shows besides
                    }
                }
            }
            String value = "";
            boolean formula = false;
            while (SafeXml.next(xml)
                    && !(xml.isEndElement() && xml.getLocalName().equals("c"))) {
                if (xml.isStartElement()) {
                    switch (xml.getLocalName()) {
                        case "v" -> value = SharedStrings.text(xml);
                        case "is" -> value = SharedStrings.richText(xml, "is");
                        case "f" -> formula = true;
                        default -> {
                            // extensions
                        }
                    }
                }
            }
            if (formula) {
                rows.formula(line);
            }
            put(column, shown(type, style, value));
        }

        private void put(int column, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (column >= 1 << 14) {
                throw new UnreadableFile(line, "FILE_BROKEN");
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }

        private String shown(String type, int style, String value) throws XMLStreamException {
            return switch (type) {
                case "s" -> strings.get(number(value));
                case "", "n" -> formats.shown(value, style, from1904);
                case "b" -> value.equals("1") ? "TRUE" : "FALSE";
                default -> value;
            };
        }
    }

    /** {@code AB12} → 27; without a reference the cell follows the one before it. */
    private static int column(String reference, int following) {
        int column = 0;
        for (int i = 0;
                i < reference.length() && i < 4 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z';
                i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column == 0 ? following : column - 1;
    }

    private static String attribute(XMLStreamReader2 xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || i == 9) {
                return 0;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
