package org.changqing.etl.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.changqing.etl.clean.Damage;
import org.changqing.etl.contract.Kind;

/**
 * Reads the cells of a sheet's rows as text; formulas give the value that was saved with them.
 * Number cells in columns of days and instants are serial numbers of days. A number in a column of
 * texts that has more digits than a spreadsheet keeps stays in the form that says so (4.4E+17).
 */
final class XlsxRow {

  /** 9999-12-31; greater numbers are dates without separators or epoch milliseconds. */
  private static final BigDecimal LAST_SERIAL = new BigDecimal(2_958_466);

  /** The digits that a spreadsheet keeps of a number. */
  private static final MathContext KEPT = new MathContext(15);

  private static final BigDecimal FIRST_TOO_LONG = BigDecimal.TEN.pow(KEPT.getPrecision());

  private final SharedStrings strings;
  private final boolean dates1904;
  private List<Optional<Kind>> kinds = List.of();
  private long number;

  XlsxRow(SharedStrings strings, boolean dates1904) {
    this.strings = strings;
    this.dates1904 = dates1904;
  }

  /** What the columns hold, from the left. */
  void setKinds(List<Optional<Kind>> ofColumns) {
    kinds = ofColumns;
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
    boolean hasFormula = false;
    boolean hasValue = false;
    while (sheet.next() != XMLStreamReader.END_ELEMENT || !sheet.getLocalName().equals("c")) {
      if (sheet.isStartElement()) {
        String element = sheet.getLocalName();
        hasFormula |= element.equals("f");
        if (element.equals("v") || element.equals("t")) {
          hasValue = true;
          text.append(sheet.getElementText());
        }
      }
    }
    if (text.isEmpty()) {
      return hasFormula && !hasValue ? Damage.UNCALCULATED : null;
    }
    if ("s".equals(type)) {
      return strings.getItemAt(Integer.parseInt(text.toString())).getString();
    }
    return type == null || type.equals("n") ? number(text.toString(), kind(at)) : text.toString();
  }

  private Kind kind(int at) {
    return at < kinds.size() ? kinds.get(at).orElse(Kind.TEXT) : Kind.TEXT;
  }

  private String number(String text, Kind kind) {
    BigDecimal value = new BigDecimal(text.strip());
    boolean isTime = kind == Kind.DAY || kind == Kind.INSTANT;
    if (isTime && value.signum() > 0 && value.compareTo(LAST_SERIAL) < 0) {
      return DateUtil.getLocalDateTime(value.doubleValue(), dates1904).toString();
    }
    boolean isText = kind == Kind.TEXT || kind == Kind.CODE || kind == Kind.ID_NUMBER;
    if (isText && value.abs().compareTo(FIRST_TOO_LONG) >= 0) {
      BigDecimal kept = value.round(KEPT).stripTrailingZeros();
      return new BigDecimal(kept.unscaledValue(), kept.precision() - 1).toPlainString()
          + "E+"
          + (kept.precision() - kept.scale() - 1);
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
