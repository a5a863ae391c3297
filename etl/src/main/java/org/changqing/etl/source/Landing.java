package org.changqing.etl.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.contract.Table;

/**
 * The shape of landed rows: every contract column as text (null where the source has none), and
 * where the row stood. {@code _defect} holds the rule that a row breaks as a whole, or is null.
 */
public final class Landing {

  public static final String FILE = "_file";
  public static final String LINE = "_line";
  public static final String DEFECT = "_defect";

  private Landing() {}

  /** The schema of a landed table. */
  public static StructType schema(Table table) {
    List<StructField> fields = new ArrayList<>();
    table
        .columnNames()
        .forEach(name -> fields.add(DataTypes.createStructField(name, DataTypes.StringType, true)));
    fields.add(DataTypes.createStructField(FILE, DataTypes.StringType, false));
    fields.add(DataTypes.createStructField(LINE, DataTypes.LongType, false));
    fields.add(DataTypes.createStructField(DEFECT, DataTypes.StringType, true));
    return DataTypes.createStructType(fields);
  }
}
