package org.changqing.etl.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.changqing.etl.BadSourceException;
import org.xml.sax.SAXException;

/** One sheet of an open workbook. Hidden ones are sheets like others. */
final class XlsxSheet implements Closeable {

  private final OPCPackage workbook;
  private final XSSFReader reader;
  private final String name;

  private XlsxSheet(OPCPackage workbook, String name) throws IOException, OpenXML4JException {
    this.workbook = workbook;
    this.reader = new XSSFReader(workbook);
    this.name = name;
  }

  /** Opens a sheet by its name. */
  static XlsxSheet open(Path file, String name) {
    try {
      return new XlsxSheet(OPCPackage.open(file.toFile(), PackageAccess.READ), name);
    } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException e) {
      throw unreadable(file, e);
    }
  }

  /** The names of a workbook's sheets, in their order. */
  static List<String> names(Path file) {
    try (XlsxSheet any = open(file, "")) {
      List<String> names = new ArrayList<>();
      XSSFReader.SheetIterator sheets = any.sheets();
      while (sheets.hasNext()) {
        sheets.next().close();
        names.add(sheets.getSheetName());
      }
      return names;
    } catch (IOException | OpenXML4JException e) {
      throw unreadable(file, e);
    }
  }

  static BadSourceException unreadable(Path file, Exception cause) {
    return new BadSourceException(
        "File %s is no readable XLSX workbook (%s). Save it again from the spreadsheet program."
            .formatted(file, cause.getMessage()),
        cause);
  }

  /** The sheet's XML. */
  InputStream xml() throws IOException, OpenXML4JException {
    XSSFReader.SheetIterator sheets = sheets();
    while (sheets.hasNext()) {
      InputStream sheet = sheets.next();
      if (sheets.getSheetName().equals(name)) {
        return sheet;
      }
      sheet.close();
    }
    throw new IOException("it has no sheet '" + name + "'");
  }

  XMLStreamReader events() throws IOException, OpenXML4JException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(xml());
  }

  SharedStrings strings() throws IOException, SAXException {
    return new ReadOnlySharedStringsTable(workbook);
  }

  /** They stand behind the rows, so this goes through the whole sheet. */
  MergedCells mergedCells() throws IOException, OpenXML4JException, XMLStreamException {
    MergedCells merged = new MergedCells();
    XMLStreamReader events = events();
    while (events.hasNext()) {
      if (events.next() == XMLStreamReader.START_ELEMENT
          && events.getLocalName().equals("mergeCell")) {
        merged.add(events.getAttributeValue(null, "ref"));
      }
    }
    events.close();
    return merged;
  }

  boolean has1904Dates() throws IOException, OpenXML4JException {
    try (InputStream xml = reader.getWorkbookData()) {
      String text = new String(xml.readAllBytes(), StandardCharsets.UTF_8);
      return text.contains("date1904=\"1\"") || text.contains("date1904=\"true\"");
    }
  }

  @Override
  public void close() {
    workbook.revert();
  }

  private XSSFReader.SheetIterator sheets() throws IOException, OpenXML4JException {
    return (XSSFReader.SheetIterator) reader.getSheetsData();
  }
}
