package org.changqing.etl.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.changqing.etl.clean.Characters;
import org.changqing.etl.clean.Fault;
import org.changqing.etl.contract.Table;

/** Reads one file into rows of {@link Landing}, in the order of the contract's columns. */
final class FileRows implements FlatMapFunction<String, Row> {

  private final Table table;

  FileRows(Table table) {
    this.table = table;
  }

  @Override
  public Iterator<Row> call(String path) throws IOException {
    Path file = Path.of(path);
    return new Rows(file.getFileName().toString(), FolderSource.format(file).open(file, table));
  }

  private final class Rows implements Iterator<Row> {
    private final String fileName;
    private final TableFile file;
    private final int[] cellOfColumn;

    Rows(String fileName, TableFile file) {
      this.fileName = fileName;
      this.file = file;
      this.cellOfColumn = table.columnNames().stream().mapToInt(file.header()::indexOf).toArray();
    }

    @Override
    public boolean hasNext() {
      boolean more = file.hasNext();
      if (!more) {
        close();
      }
      return more;
    }

    @Override
    public Row next() {
      if (!file.hasNext()) {
        throw new NoSuchElementException();
      }
      TableFile.Line line = file.next();
      Object[] values = new Object[cellOfColumn.length + 3];
      for (int column = 0; column < cellOfColumn.length; column++) {
        int cell = cellOfColumn[column];
        values[column] = cell >= 0 && cell < line.cells().size() ? line.cells().get(cell) : null;
      }
      values[cellOfColumn.length] = fileName;
      values[cellOfColumn.length + 1] = line.number();
      values[cellOfColumn.length + 2] = defect(line);
      return RowFactory.create(values);
    }

    private String defect(TableFile.Line line) {
      if (!line.defect().isEmpty()) {
        return line.defect();
      }
      int width = file.header().size();
      List<String> cells = line.cells();
      boolean overflows =
          cells.size() > width
              && cells.subList(width, cells.size()).stream()
                  .anyMatch(c -> !Characters.plain(c).isEmpty());
      return overflows ? Fault.RAGGED : null;
    }

    private void close() {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
