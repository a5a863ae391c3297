package org.changqing.etl.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.poi.ss.util.CellReference;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.changqing.etl.clean.Characters;
import org.changqing.etl.clean.Fault;
import org.changqing.etl.contract.Table;

/** Reads files into rows of {@link Landing}, in the order of the contract's columns. */
final class FileRows implements FlatMapFunction<SourceFile, Row> {

  @Override
  public Iterator<Row> call(SourceFile file) throws IOException {
    return new Rows(file, file.open());
  }

  private static final class Rows implements Iterator<Row> {
    private final SourceFile source;
    private final TableFile file;
    private final TableMapping mapping;
    private final List<String> columns;
    private final int[] cellOfColumn;
    private final int updated;
    private final String cells;

    Rows(SourceFile source, TableFile file) {
      this.source = source;
      this.file = file;
      this.mapping = source.mapping();
      this.columns = mapping.table().columnNames();
      this.cellOfColumn =
          mapping.ownNames().stream().mapToInt(file.header().names()::indexOf).toArray();
      this.updated = columns.indexOf(Table.UPDATED_AT);
      this.cells = source.isSheet() ? letters() : null;
    }

    /** Where the columns stand in a sheet, as {@link Landing#CELLS} says it. */
    private String letters() {
      List<String> letters = new ArrayList<>();
      for (int column = 0; column < cellOfColumn.length; column++) {
        if (cellOfColumn[column] >= 0) {
          letters.add(
              columns.get(column)
                  + "="
                  + CellReference.convertNumToColString(cellOfColumn[column]));
        }
      }
      return String.join(",", letters);
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
      int width = cellOfColumn.length;
      Object[] values = new Object[width + Landing.POSITION_COLUMNS];
      for (int column = 0; column < width; column++) {
        values[column] = mapping.text(columns.get(column), cell(line, column));
      }
      values[width] = source.label();
      values[width + 1] = line.number();
      values[width + 2] = cells;
      values[width + 3] = defect(line);
      return RowFactory.create(values);
    }

    private String cell(TableFile.Line line, int column) {
      int cell = cellOfColumn[column];
      return cell >= 0 && cell < line.cells().size() ? line.cells().get(cell) : null;
    }

    private String defect(TableFile.Line line) {
      if (!line.defect().isEmpty()) {
        return line.defect();
      }
      if (TotalsRow.isTotal(line.cells()) && Characters.plain(cell(line, updated)).isEmpty()) {
        return Fault.TOTALS;
      }
      int width = file.header().names().size();
      List<String> all = line.cells();
      boolean overflows =
          all.size() > width
              && all.subList(width, all.size()).stream()
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
