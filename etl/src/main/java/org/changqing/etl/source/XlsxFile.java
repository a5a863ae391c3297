package org.changqing.etl.source;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.xml.sax.SAXException;

/**
 * Streams a sheet of a workbook. Rows without any text of their own are no rows; hidden ones are
 * rows, as hiding (a filter left on) says what is looked at and not what is true.
 */
final class XlsxFile extends RowFile {

  private final XlsxSheet sheet;
  private final XMLStreamReader events;
  private final MergedCells merged;
  private final XlsxRow row;
  private final Header header;
  private int key = -1;

  XlsxFile(Path file, String sheetName, TableMapping mapping) {
    this.sheet = XlsxSheet.open(file, sheetName);
    try {
      this.merged = sheet.mergedCells();
      this.row = new XlsxRow(sheet.strings(), sheet.has1904Dates());
      this.events = sheet.events();
    } catch (IOException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | SAXException
        | XMLStreamException e) {
      throw XlsxSheet.unreadable(file, e);
    }
    Header top = takeHeader(mapping.ownKey());
    know(top, mapping);
    this.header = withRowsBelow(top);
    know(header, mapping);
  }

  private void know(Header columns, TableMapping mapping) {
    key = columns.names().indexOf(mapping.ownKey());
    row.setKinds(columns.names().stream().map(mapping::kind).toList());
  }

  /** A header of several rows: its higher cells are merged over all of them. */
  private Header withRowsBelow(Header top) {
    Header whole = top;
    long bottom = merged.bottom(top.lastLine());
    while (whole.lastLine() < bottom && peek() != null && peek().number() <= bottom) {
      whole = whole.over(next());
    }
    return whole;
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public void close() {
    sheet.close();
  }

  @Override
  Line read() throws IOException {
    try {
      while (events.hasNext()) {
        if (events.next() == XMLStreamReader.START_ELEMENT && events.getLocalName().equals("row")) {
          Line line = row.read(events);
          if (!line.isBlank()) {
            return merged.fill(line, key);
          }
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
