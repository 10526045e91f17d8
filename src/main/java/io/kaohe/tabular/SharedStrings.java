package io.kaohe.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook, which its cells name by number. They are read as far as they are asked for: to know a
 * header, the first few of a million are enough.
 */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings(null);

    private final @Nullable XMLStreamReader2 xml;
    private final List<String> read = new ArrayList<>();
    private int characters;

    private SharedStrings(@Nullable XMLStreamReader2 xml) {
        this.xml = xml;
    }

    /** @param entry ends with its archive */
    static SharedStrings of(Archive archive, String entry) throws IOException, XMLStreamException {
        return new SharedStrings(SafeXml.reader(archive.position().of(archive.open(entry))));
    }

    /** @return empty beyond the last one */
    String get(int index) throws XMLStreamException {
        while (read.size() <= index && readsOn()) {
            // up to the one that is asked for
        }
        return index < read.size() ? read.get(index) : "";
    }

    /** False = there are no more. */
    private boolean readsOn() throws XMLStreamException {
        while (xml != null && SafeXml.next(xml)) {
            if (xml.isStartElement() && xml.getLocalName().equals("si")) {
                String text = richText(xml, "si");
                characters += text.length() + 1;
                if (characters > Limits.SHARED_CHARACTERS) {
                    throw new UnreadableFile(0, "ARCHIVE_TOO_LARGE");
                }
                read.add(text);
                return true;
            }
        }
        return false;
    }

    /** The text runs up to the end of the element, without the pronunciation that Asian versions keep beside them. */
    static String richText(XMLStreamReader2 xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (SafeXml.next(xml) && !(xml.isEndElement() && xml.getLocalName().equals(end))) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                phonetic = phonetic || xml.getLocalName().equals("rPh");
                if (!phonetic && xml.getLocalName().equals("t")) {
                    text.append(text(xml));
                }
            } else if (xml.isEndElement() && xml.getLocalName().equals("rPh")) {
                phonetic = false;
            }
        }
        return text.toString();
    }

    static String text(XMLStreamReader2 xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                text.append(xml.getText());
                if (text.length() > Limits.SHARED_CHARACTERS) {
                    throw new UnreadableFile(0, "ARCHIVE_TOO_LARGE");
                }
            }
        }
        return text.toString();
    }
}
