package org.usercenter.account.spreadsheet;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one part from its beginning to its end, without entities or anything from outside. */
final class Xml {

    private Xml() {}

    /** Told of every element. */
    interface Elements {

        /** It begins. */
        void begin(String name, XMLStreamReader at) throws SpreadsheetException;

        /** It ends. */
        default void end(String name) throws SpreadsheetException {}

        /** Text inside of it. */
        default void text(String text) {}
    }

    /**
     * Reads it.
     *
     * @throws SpreadsheetException when it is no XML, or has a document type
     */
    static void read(byte[] part, Elements elements) throws SpreadsheetException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> elements.begin(reader.getLocalName(), reader);
                    case XMLStreamConstants.END_ELEMENT -> elements.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        elements.text(reader.getText());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new SpreadsheetException("a document type", false);
                    default -> {
                        // Comments and the like say nothing.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new SpreadsheetException("no XML", false);
        }
    }
}
