package io.kaohe.tabular;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * XML that declares nothing: no document type, so no entities of its own and none from elsewhere. The parser holds a
 * tag and those around it in memory; how long and how deep they are is limited here.
 */
final class SafeXml {

    /** In elements; a workbook has ten. */
    private static final int DEPTH = 100;

    /** Bytes from one tag to the next, so that neither a name nor an attribute nor a text fills the memory. */
    private static final int STRIDE = 1 << 20;

    private static final XMLInputFactory FACTORY = new InputFactoryImpl();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
        FACTORY.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    }

    private SafeXml() {}

    /** @param in UTF-8, as workbooks are */
    static XMLStreamReader2 reader(InputStream in) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(new Strides(in), StandardCharsets.UTF_8.name());
    }

    /** Goes on to what comes next; false = that was the end. */
    static boolean next(XMLStreamReader2 xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        int event = xml.next();
        if (event == XMLStreamReader2.DTD || event == XMLStreamReader2.START_ELEMENT && xml.getDepth() > DEPTH) {
            throw new UnreadableFile(0, "FILE_BROKEN");
        }
        return true;
    }

    /** Counts from one opening bracket to the next: inside a tag there is none. */
    private static final class Strides extends FilterInputStream {

        private int since;

        Strides(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            int last = offset - 1;
            for (int i = offset; i < offset + read; i++) {
                if (buffer[i] == '<') {
                    last = i;
                    since = 0;
                }
            }
            since += Math.max(0, offset + read - 1 - last);
            if (since > STRIDE) {
                throw new UnreadableFile(0, "ARCHIVE_TOO_LARGE");
            }
            return read;
        }
    }
}
