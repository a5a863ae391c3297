package org.changqing.etl.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.changqing.etl.clean.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("x.csv");
  }

  @Test
  void givesRowsWithTheLinesWhereTheyBegin() throws IOException {
    Files.writeString(file, "\uFEFFid,name\r\n1,a\r\n\r\n2,\"b\nc\"\r\n3,d");

    assertThat(lines())
        .containsExactly(
            new TableFile.Line(2, List.of("1", "a"), ""),
            new TableFile.Line(4, List.of("2", "b\nc"), ""),
            new TableFile.Line(6, List.of("3", "d"), ""));
    assertThat(CsvCount.records(file, 1)).hasValue(3);
  }

  @Test
  void readsUtf8ElseGb18030() throws IOException {
    Files.write(file, "id,name\n1,离退休\n".getBytes(Charset.forName("GB18030")));
    assertThat(lines()).containsExactly(new TableFile.Line(2, List.of("1", "离退休"), ""));

    Files.write(file, "id,name\n1,离退休\n".getBytes(StandardCharsets.UTF_8));
    assertThat(lines()).containsExactly(new TableFile.Line(2, List.of("1", "离退休"), ""));
  }

  @Test
  void quotationMarksThatDoNotMatchCostOneLine() throws IOException {
    Files.writeString(file, "id,name\n1,a\n\n2,\"b\n3,c\n4,d\n");

    assertThat(lines())
        .containsExactly(
            new TableFile.Line(2, List.of("1", "a"), ""),
            new TableFile.Line(4, List.of(), Fault.QUOTES),
            new TableFile.Line(5, List.of("3", "c"), ""),
            new TableFile.Line(6, List.of("4", "d"), ""));
    assertThat(CsvCount.records(file, 1)).isEmpty();
  }

  @Test
  void fileWithoutAHeaderIsAnEmptyTable() throws IOException {
    Files.writeString(file, "");

    assertThat(lines()).isEmpty();
    assertThat(CsvCount.records(file, 1)).hasValue(0);
  }

  @Test
  void titlesAboveTheHeaderAndEmptyRowsAreNoRecords() throws IOException {
    Files.writeString(
        file, "党员名册,,\n制表日期,2020-07-01,\n\n i d ,name,\n1,a,\n,,\n \n\"\",\"\",\n2,b,\n,,\n");

    assertThat(lines())
        .containsExactly(
            new TableFile.Line(5, List.of("1", "a", ""), ""),
            new TableFile.Line(9, List.of("2", "b", ""), ""));
    assertThat(CsvCount.records(file, 4)).hasValue(2);
  }

  private List<TableFile.Line> lines() throws IOException {
    List<TableFile.Line> lines = new ArrayList<>();
    try (CsvFile csv = new CsvFile(file, "id")) {
      csv.forEachRemaining(lines::add);
    }
    return lines;
  }
}
