package org.huying.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a workbook's first sheet with anything in it, as a stream and never whole. */
final class XlsxReader {

    /** What a file may unpack to: fifty thousand long messages are well below. */
    private static final long MOST_UNPACKED = 150L * 1024 * 1024;
    private static final int MOST_PARTS = 1000;

    private XlsxReader() {
    }

    static Sheet read(byte[] bytes, String name, ToLongFunction<List<String>> known) {
        try {
            Path file = Files.createTempFile("huying", ".xlsx");
            try {
                Files.write(file, bytes);
                look(file);
                return read(file, name, known);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | OpenXML4JException | SAXException | org.apache.poi.ooxml.POIXMLException e) {
            throw new Refused("imports.damaged");
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks everything once, keeping nothing: a small file that unpacks to a huge one is not opened. */
    private static void look(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Refused(zip.getEntry("EncryptedPackage") == null ? "imports.not-a-workbook"
                        : "imports.old-excel");
            }
            if (zip.size() > MOST_PARTS) {
                throw new Refused("imports.bomb");
            }
            long unpacked = 0;
            byte[] some = new byte[1 << 16];
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read; (read = in.read(some)) >= 0;) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new Refused("imports.bomb");
                        }
                    }
                }
            }
        }
    }

    private static Sheet read(Path file, String name, ToLongFunction<List<String>> known)
            throws IOException, OpenXML4JException, SAXException,
            javax.xml.parsers.ParserConfigurationException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(workbook);
            var strings = new ReadOnlySharedStringsTable(workbook);
            var sheets = reader.getSheetsData();
            while (sheets.hasNext()) {
                var rows = new Rows(new SheetBuilder(name, known));
                try (InputStream sheet = sheets.next()) {
                    var xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), null, strings, rows,
                            new PlainCells(), false));
                    xml.parse(new InputSource(sheet));
                }
                if (!rows.builder.isEmpty()) {
                    return rows.builder.sheet();
                }
            }
            throw new Refused("imports.empty");
        }
    }

    /** Puts cells that come one by one into rows, with the gaps between them. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final SheetBuilder builder;
        private final List<String> cells = new ArrayList<>();

        Rows(SheetBuilder builder) {
            this.builder = builder;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= Sheet.MOST_COLUMNS) {
                if (value == null || value.isBlank()) {
                    return;
                }
                throw new Refused("imports.too-many-columns", Sheet.MOST_COLUMNS);
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int row) {
            builder.add(row + 1, List.copyOf(cells));
        }
    }
}
