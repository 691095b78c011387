package org.usercenter.account.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an Office Open XML workbook ({@code .xlsx}), as texts; ECMA-376, part 1. Read with the JDK alone: libraries for
 * it unpack shared texts without a bound. Formulas are not worked out: what was kept of their last value counts.
 */
public final class Spreadsheet {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHARED = "xl/sharedStrings.xml";
    /** More than the cells that are read, because those of other sheets are among them. */
    private static final int MAX_SHARED = 100_000;

    private Spreadsheet() {}

    /**
     * A row with something in it.
     *
     * @param number as people count, from 1
     * @param cells texts by column, from 0, without spaces around; empty ones are left out
     */
    public record Row(int number, Map<Integer, String> cells) {

        /** The text in a column; empty when there is none. */
        public String cell(int column) {
            return cells.getOrDefault(column, "");
        }

        /** Without what stands in it. */
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    /**
     * Reads its rows in their order.
     *
     * @param maxRows so many with something in them at most
     * @throws SpreadsheetException when it is none, or too large
     */
    public static List<Row> read(byte[] content, int maxRows) throws SpreadsheetException {
        Parts parts = Parts.read(content);
        List<String> shared = parts.has(SHARED) ? sharedTexts(parts.part(SHARED)) : List.of();
        SheetRows rows = new SheetRows(shared, maxRows);
        Xml.read(parts.part(firstSheet(parts)), rows);
        return rows.read();
    }

    private static String firstSheet(Parts parts) throws SpreadsheetException {
        List<String> ids = new ArrayList<>();
        Xml.read(parts.part(WORKBOOK), (name, at) -> {
            if (name.equals("sheet")) {
                ids.add(relation(at));
            }
        });
        Map<String, String> targets = new HashMap<>();
        Xml.read(parts.part(RELATIONS), (name, at) -> {
            if (name.equals("Relationship")) {
                targets.put(attribute(at, "Id"), attribute(at, "Target"));
            }
        });
        String target = ids.isEmpty() ? null : targets.get(ids.get(0));
        if (target == null) {
            throw new SpreadsheetException("no sheet", false);
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** The attribute {@code r:id}, whatever its prefix: {@code sheetId} has no namespace. */
    private static String relation(XMLStreamReader at) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals("id") && at.getAttributeNamespace(i) != null) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String attribute(XMLStreamReader at, String name) {
        @Nullable String value = at.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static List<String> sharedTexts(byte[] part) throws SpreadsheetException {
        List<String> texts = new ArrayList<>();
        Xml.read(part, new Xml.Elements() {
            private final TextRuns runs = new TextRuns();

            @Override
            public void begin(String name, XMLStreamReader at) {
                runs.begin(name);
            }

            @Override
            public void end(String name) throws SpreadsheetException {
                if (name.equals("si")) {
                    if (texts.size() == MAX_SHARED) {
                        throw new SpreadsheetException("more than " + MAX_SHARED + " shared texts", true);
                    }
                    // Once here, and not at each of the cells that it stands in.
                    texts.add(TextRuns.bounded(runs.take()));
                }
                runs.end(name);
            }

            @Override
            public void text(String text) {
                runs.text(text);
            }
        });
        return texts;
    }
}
