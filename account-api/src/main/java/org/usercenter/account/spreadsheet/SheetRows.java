package org.usercenter.account.spreadsheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.spreadsheet.Spreadsheet.Row;

/** Collects the rows of a sheet while it is read. */
final class SheetRows implements Xml.Elements {

    /** Columns beyond are not read. */
    private static final int MAX_COLUMNS = 64;
    /** Characters of all cells together: one shared text can stand in every cell. */
    private static final int MAX_CHARACTERS = 1_000_000;
    /** So many digits of a number a sheet keeps. */
    private static final int EXACT_DIGITS = 15;
    /** Length of a number, and how far its point may be away. */
    private static final int MAX_DIGITS = 30;

    private final List<String> shared;
    private final int maxRows;
    private final List<Row> rows = new ArrayList<>();
    private final TextRuns runs = new TextRuns();
    private final StringBuilder value = new StringBuilder();
    private Map<Integer, String> cells = new LinkedHashMap<>();
    private int number;
    private int column = -1;
    private String type = "";
    private boolean inValue;
    private int left = MAX_CHARACTERS;

    /**
     * For a sheet.
     *
     * @param shared the shared texts, without spaces around
     */
    SheetRows(List<String> shared, int maxRows) {
        this.shared = shared;
        this.maxRows = maxRows;
    }

    List<Row> read() {
        return List.copyOf(rows);
    }

    @Override
    public void begin(String name, XMLStreamReader at) throws SpreadsheetException {
        runs.begin(name);
        inValue = name.equals("v");
        if (name.equals("row")) {
            follow(at.getAttributeValue(null, "r"));
            column = -1;
            cells = new LinkedHashMap<>();
        } else if (name.equals("c")) {
            String given = at.getAttributeValue(null, "r");
            column = given == null ? column + 1 : column(given);
            type = kind(at.getAttributeValue(null, "t"));
            value.setLength(0);
            runs.take();
        }
    }

    @Override
    public void text(String text) {
        runs.text(text);
        if (inValue) {
            value.append(text);
        }
    }

    @Override
    public void end(String name) throws SpreadsheetException {
        runs.end(name);
        inValue = false;
        if (name.equals("c") && column < MAX_COLUMNS) {
            String text = TextRuns.bounded(text());
            if (!text.isEmpty()) {
                take(text);
                cells.put(column, text);
            }
        } else if (name.equals("row") && !cells.isEmpty()) {
            if (rows.size() == maxRows) {
                throw new SpreadsheetException("more than " + maxRows + " rows", true);
            }
            rows.add(new Row(number, Map.copyOf(cells)));
        }
    }

    /** Rows rise from 1: each is known by its number. */
    private void follow(@Nullable String given) throws SpreadsheetException {
        int next = given == null ? number + 1 : number(given);
        if (next <= number) {
            throw new SpreadsheetException("row " + next + " after row " + number, false);
        }
        number = next;
    }

    private void take(String text) throws SpreadsheetException {
        left -= text.length();
        if (left < 0) {
            throw new SpreadsheetException("more than " + MAX_CHARACTERS + " characters", true);
        }
    }

    private String text() throws SpreadsheetException {
        String raw = value.toString();
        return switch (type) {
            case "s" -> shared(raw);
            case "inlineStr" -> runs.take();
            case "n" -> written(raw);
            default -> raw;
        };
    }

    private String shared(String raw) throws SpreadsheetException {
        int index = number(raw);
        if (index >= shared.size()) {
            throw new SpreadsheetException("no shared text " + index, false);
        }
        return shared.get(index);
    }

    /**
     * A number as it was typed. One with more digits than a sheet keeps has lost its last ones: it gets a sign that no number has, so
     * that it is taken for nothing else.
     */
    private static String written(String raw) {
        if (raw.length() > MAX_DIGITS) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            if (Math.abs((long) number.scale()) > MAX_DIGITS) {
                return raw;
            }
            String plain =
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            return plain.length() > EXACT_DIGITS && plain.indexOf('.') < 0 ? "≈" + plain : plain;
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static String kind(@Nullable String given) {
        return given == null ? "n" : given;
    }

    private static int number(String text) throws SpreadsheetException {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same as one below zero.
        }
        throw new SpreadsheetException("no number", false);
    }

    /** From the letters of a reference such as {@code AB12}. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MAX_COLUMNS; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return Math.max(column - 1, 0);
    }
}
