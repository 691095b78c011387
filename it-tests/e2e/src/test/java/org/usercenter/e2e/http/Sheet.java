package org.usercenter.e2e.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A spreadsheet as an office program saves it, with the columns of the import of members. */
public final class Sheet {

    /** Headings of the template in Chinese. */
    public static final List<String> HEADINGS = List.of("登录名", "姓名", "手机号", "证件类型", "证件号码", "部门");

    private final List<List<String>> rows = new ArrayList<>();

    /** With these headings. */
    public Sheet(List<String> headings) {
        rows.add(headings);
    }

    /** With those of the template. */
    public Sheet() {
        this(HEADINGS);
    }

    /** Adds a row. */
    public Sheet row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            sheet.append("<row r=\"").append(row + 1).append("\">");
            rows.get(row).forEach(text -> sheet.append("<c t=\"inlineStr\"><is><t>")
                    .append(text.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></is></c>"));
            sheet.append("</row>");
        }
        return packed(sheet.append("</sheetData></worksheet>").toString());
    }

    /** A file of few bytes that unpacks to more than anybody wants. */
    public static byte[] bomb() {
        return packed("<worksheet>" + " ".repeat(64 * 1024 * 1024) + "</worksheet>");
    }

    private static byte[] packed(String sheet) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
