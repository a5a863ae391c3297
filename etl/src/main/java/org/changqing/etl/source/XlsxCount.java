package org.changqing.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Scanner;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.SAXException;

/**
 * Counts the rows of a sheet by its text alone: the pieces between {@code </row>} that hold a value
 * or a formula that was never calculated.
 */
final class XlsxCount {

  private static final Pattern ROW = Pattern.compile("<(?:\\w+:)?row\\b([^>]*)>");
  private static final Pattern NUMBER = Pattern.compile("\\br=\"(\\d+)\"");
  private static final Pattern CELL =
      Pattern.compile("<(?:\\w+:)?c\\b([^>]*[^/>])?>(.*?)</(?:\\w+:)?c>", Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile("<(?:\\w+:)?(?:v|t)(?: [^>]*)?>([^<]*)<", Pattern.DOTALL);
  private static final Pattern FORMULA = Pattern.compile("<(?:\\w+:)?f\\b");

  private final Set<String> blankStrings = new HashSet<>();
  private long number;

  private XlsxCount(SharedStrings strings) {
    for (int at = 0; at < strings.getUniqueCount(); at++) {
      if (strings.getItemAt(at).getString().isBlank()) {
        blankStrings.add(Integer.toString(at));
      }
    }
  }

  /** The rows below the header. */
  static OptionalLong records(Path file, String sheetName, long headerRow) throws IOException {
    try (XlsxSheet sheet = XlsxSheet.open(file, sheetName);
        InputStream xml = sheet.xml();
        Scanner rows = new Scanner(xml, StandardCharsets.UTF_8)) {
      XlsxCount count = new XlsxCount(sheet.strings());
      return OptionalLong.of(
          rows.useDelimiter("</(?:\\w+:)?row>")
              .tokens()
              .filter(row -> count.number(row) > headerRow && count.isFilled(row))
              .count());
    } catch (OpenXML4JException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** Of the last row that begins in the piece: those before it are empty elements. */
  private long number(String piece) {
    Matcher rows = ROW.matcher(piece);
    while (rows.find()) {
      Matcher own = NUMBER.matcher(rows.group(1));
      number = own.find() ? Long.parseLong(own.group(1)) : number + 1;
    }
    return number;
  }

  private boolean isFilled(String row) {
    return CELL.matcher(row).results().anyMatch(cell -> isFilled(cell.group(1), cell.group(2)));
  }

  private boolean isFilled(String attributes, String cell) {
    Matcher value = VALUE.matcher(cell);
    boolean isShared = attributes != null && attributes.contains("t=\"s\"");
    boolean hasValue = false;
    while (value.find()) {
      hasValue = true;
      String text = value.group(1);
      if (!text.isBlank() && !(isShared && blankStrings.contains(text))) {
        return true;
      }
    }
    return !hasValue && FORMULA.matcher(cell).find();
  }
}
