package org.changqing.etl.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.contract.Table;

/**
 * The shape of landed rows: every contract column as text (null where the source has none), and
 * where the row stood.
 */
public final class Landing {

  /** A file's name, file:sheet of a workbook, or a database's table. */
  public static final String FILE = "_file";

  /** The line or row in it, from 1; 0 in a database. */
  public static final String LINE = "_line";

  /** Of a sheet, the letters of its columns: {@code person_id=A,name=C}; else null. */
  public static final String CELLS = "_cells";

  /** The rule that the row breaks as a whole, or null. */
  public static final String DEFECT = "_defect";

  /** So many columns follow the contract's. */
  static final int POSITION_COLUMNS = 4;

  private Landing() {}

  /** The schema of a landed table. */
  public static StructType schema(Table table) {
    List<StructField> fields = new ArrayList<>();
    table
        .columnNames()
        .forEach(name -> fields.add(DataTypes.createStructField(name, DataTypes.StringType, true)));
    fields.add(DataTypes.createStructField(FILE, DataTypes.StringType, false));
    fields.add(DataTypes.createStructField(LINE, DataTypes.LongType, false));
    fields.add(DataTypes.createStructField(CELLS, DataTypes.StringType, true));
    fields.add(DataTypes.createStructField(DEFECT, DataTypes.StringType, true));
    return DataTypes.createStructType(fields);
  }
}
