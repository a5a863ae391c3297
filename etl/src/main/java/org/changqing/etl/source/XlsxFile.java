package org.changqing.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.changqing.etl.BadSourceException;
import org.changqing.etl.clean.Characters;
import org.changqing.etl.contract.Kind;
import org.changqing.etl.contract.Table;
import org.xml.sax.SAXException;

/** Streams the first sheet of a workbook; rows without any text are no rows. */
final class XlsxFile implements TableFile {

  private final OPCPackage workbook;
  private final XMLStreamReader sheet;
  private final List<String> header;
  private final XlsxRow row;
  private Line next;

  XlsxFile(Path file, Table table) throws IOException {
    try {
      this.workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
      XSSFReader reader = new XSSFReader(workbook);
      this.row = new XlsxRow(new ReadOnlySharedStringsTable(workbook), has1904Dates(reader));
      this.sheet = reader(reader.getSheetsData().next());
    } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException | XMLStreamException e) {
      throw new BadSourceException(
          "File %s is no readable XLSX workbook (%s). Save it again from the spreadsheet program."
              .formatted(file, e.getMessage()),
          e);
    }
    advance();
    this.header = next == null ? List.of() : next.cells().stream().map(Characters::plain).toList();
    row.setTimes(times(table));
    if (next != null) {
      advance();
    }
  }

  private Set<Integer> times(Table table) {
    return table.columns().stream()
        .filter(column -> column.kind() == Kind.DAY || column.kind() == Kind.INSTANT)
        .map(column -> header.indexOf(column.name()))
        .collect(Collectors.toSet());
  }

  private static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(xml);
  }

  private static boolean has1904Dates(XSSFReader reader) throws IOException, OpenXML4JException {
    try (InputStream xml = reader.getWorkbookData()) {
      String text = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
      return text.contains("date1904=\"1\"") || text.contains("date1904=\"true\"");
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Line next() {
    Line line = next;
    advance();
    return line;
  }

  @Override
  public void close() throws IOException {
    workbook.revert();
  }

  private void advance() {
    try {
      next = null;
      while (next == null && sheet.hasNext()) {
        if (sheet.next() == XMLStreamReader.START_ELEMENT && sheet.getLocalName().equals("row")) {
          Line read = row.read(sheet);
          boolean blank = read.cells().stream().allMatch(cell -> cell == null || cell.isBlank());
          next = blank ? null : read;
        }
      }
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
