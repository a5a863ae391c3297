package org.changqing.etl.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * Counts the rows of a workbook's first sheet by its text alone: the pieces between {@code </row>}
 * that hold a value.
 */
final class XlsxCount {

  private static final Pattern VALUE = Pattern.compile("<(?:\\w+:)?(?:v|t)(?: [^>]*)?>[^<]");

  private XlsxCount() {}

  static OptionalLong records(Path file) throws IOException {
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
        InputStream sheet = new XSSFReader(workbook).getSheetsData().next();
        Scanner rows =
            new Scanner(sheet, StandardCharsets.UTF_8).useDelimiter("</(?:\\w+:)?row>")) {
      long filled = rows.tokens().filter(row -> VALUE.matcher(row).find()).count();
      return OptionalLong.of(Math.max(0, filled - 1));
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
  }
}
