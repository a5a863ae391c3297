package org.changqing.etl.record;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Kind;
import org.changqing.etl.contract.Table;

/**
 * The shape of records. Days are whole days since 1970, instants microseconds since 1970 with a
 * column {@code <name>_day} beside them for their day in Shanghai; ids of persons have a key beside
 * them. Identity numbers go no further than landing.
 */
public final class RecordSchema {

  /** The record's key as text; empty when it has none. */
  public static final String KEY = "_key";

  /** What became of the record: one of {@link Outcome}'s texts. */
  public static final String OUTCOME = "_outcome";

  /** Of a person's row: whether no merger retired its id (C3). */
  public static final String SURVIVES = "survives";

  public static final String FAULTS = "_faults";
  public static final String NOTES = "_notes";

  /** The columns that were cleaned. */
  public static final String CLEANED = "_cleaned";

  static final String DELETED = "_deleted";

  /** The faults by which the row breaks its {@link RowRule}s. */
  static final String BREACHES = "_breaches";

  /** Columns that hold persons' ids, and the columns that hold the persons' keys. */
  static final Map<String, String> PERSON_KEYS =
      Map.of(
          "person_id", "person_key",
          "other_person_id", "other_person_key",
          "helper_id", "helper_key");

  /** A {@link org.changqing.etl.clean.Fault}. */
  public static final StructType FAULT =
      new StructType().add("column", StringType).add("value", StringType).add("rule", StringType);

  static final ArrayType FAULTS_TYPE = DataTypes.createArrayType(FAULT);

  private RecordSchema() {}

  /** The contract columns that a record keeps. */
  static List<Column> kept(Table table) {
    return table.columns().stream()
        .filter(column -> column.kind() != Kind.ID_NUMBER && !column.name().equals("deleted"))
        .toList();
  }

  /** A cleaned row, before it is known what becomes of it. */
  static StructType cleaned(Table table) {
    List<StructField> fields = new ArrayList<>();
    for (Column column : kept(table)) {
      fields.add(field(column.name(), type(column.kind())));
      if (column.kind() == Kind.INSTANT) {
        fields.add(field(column.name() + "_day", IntegerType));
      }
      if (PERSON_KEYS.containsKey(column.name())) {
        fields.add(field(PERSON_KEYS.get(column.name()), LongType));
      }
    }
    if (table.name().equals("person")) {
      fields.add(field(SURVIVES, BooleanType));
    }
    fields.add(field(KEY, StringType));
    fields.add(field("_file", StringType));
    fields.add(field("_line", LongType));
    fields.add(field("_cells", StringType));
    fields.add(field(CLEANED, DataTypes.createArrayType(StringType)));
    fields.add(field(DELETED, BooleanType));
    fields.add(field(FAULTS, FAULTS_TYPE));
    fields.add(field(NOTES, FAULTS_TYPE));
    fields.add(field(BREACHES, FAULTS_TYPE));
    return DataTypes.createStructType(fields);
  }

  /** A row with what became of it, as {@link Records} keeps it. */
  static StructType judged(Table table) {
    List<StructField> fields = new ArrayList<>();
    for (StructField field : cleaned(table).fields()) {
      if (!field.name().equals(DELETED) && !field.name().equals(BREACHES)) {
        fields.add(field);
      }
    }
    fields.add(field(OUTCOME, StringType));
    return DataTypes.createStructType(fields);
  }

  /**
   * By the record's columns, the contract's columns ({@code table.column}) that each is made of.
   */
  public static Map<String, Set<String>> origins(Table table) {
    Map<String, Set<String>> origins = new LinkedHashMap<>();
    for (Column column : kept(table)) {
      String own = table.name() + "." + column.name();
      origins.put(column.name(), new TreeSet<>(Set.of(own)));
      if (column.kind() == Kind.INSTANT) {
        origins.put(column.name() + "_day", new TreeSet<>(Set.of(own)));
      }
      if (PERSON_KEYS.containsKey(column.name())) {
        origins.put(PERSON_KEYS.get(column.name()), merged(own));
      }
    }
    if (table.name().equals("person")) {
      origins.put(SURVIVES, merged("person.person_id"));
    }
    return origins;
  }

  /** C3: which person an id means depends on the mergers too. */
  private static Set<String> merged(String id) {
    return new TreeSet<>(Set.of(id, "person_merge.person_id", "person_merge.merged_into"));
  }

  private static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  private static DataType type(Kind kind) {
    return switch (kind) {
      case TEXT, CODE, ID_NUMBER -> StringType;
      case DAY -> IntegerType;
      case INSTANT, INTEGER, BIGINT -> LongType;
      case DECIMAL -> DataTypes.createDecimalType(18, 2);
      case BOOLEAN -> BooleanType;
    };
  }
}
