package org.changqing.etl.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;

/**
 * Reads the cells of a sheet's rows as text. Number cells in columns of days and instants are
 * serial numbers of days.
 */
final class XlsxRow {

  /** 9999-12-31; greater numbers are dates without separators or epoch milliseconds. */
  private static final BigDecimal LAST_SERIAL = new BigDecimal(2_958_466);

  private final SharedStrings strings;
  private final boolean dates1904;
  private Set<Integer> times = Set.of();
  private long number;

  XlsxRow(SharedStrings strings, boolean dates1904) {
    this.strings = strings;
    this.dates1904 = dates1904;
  }

  /** The positions of the columns that hold days or instants. */
  void setTimes(Set<Integer> positions) {
    times = positions;
  }

  /** The row at whose start the reader stands. */
  TableFile.Line read(XMLStreamReader sheet) throws XMLStreamException {
    String own = sheet.getAttributeValue(null, "r");
    number = own == null ? number + 1 : Long.parseLong(own);
    List<String> cells = new ArrayList<>();
    while (sheet.next() != XMLStreamReader.END_ELEMENT || !sheet.getLocalName().equals("row")) {
      if (sheet.isStartElement() && sheet.getLocalName().equals("c")) {
        String reference = sheet.getAttributeValue(null, "r");
        int at = reference == null ? cells.size() : new CellReference(reference).getCol();
        while (cells.size() <= at) {
          cells.add(null);
        }
        cells.set(at, cell(sheet, at));
      }
    }
    return new TableFile.Line(number, cells, "");
  }

  private String cell(XMLStreamReader sheet, int at) throws XMLStreamException {
    String type = sheet.getAttributeValue(null, "t");
    StringBuilder text = new StringBuilder();
    while (sheet.next() != XMLStreamReader.END_ELEMENT || !sheet.getLocalName().equals("c")) {
      if (sheet.isStartElement()
          && (sheet.getLocalName().equals("v") || sheet.getLocalName().equals("t"))) {
        text.append(sheet.getElementText());
      }
    }
    if (text.isEmpty()) {
      return null;
    }
    if ("s".equals(type)) {
      return strings.getItemAt(Integer.parseInt(text.toString())).getString();
    }
    return type == null || type.equals("n") ? number(text.toString(), at) : text.toString();
  }

  private String number(String text, int at) {
    BigDecimal value = new BigDecimal(text);
    if (times.contains(at) && value.signum() > 0 && value.compareTo(LAST_SERIAL) < 0) {
      return DateUtil.getLocalDateTime(value.doubleValue(), dates1904).toString();
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
