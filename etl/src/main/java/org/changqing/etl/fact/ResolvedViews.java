package org.changqing.etl.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.changqing.etl.fact.BranchDistricts.Version;
import org.changqing.etl.fact.MemberIntervals.Dissolution;
import org.changqing.etl.fact.MemberIntervals.Stay;

/** The views whose rows plain Java decides, one person (C4) or one branch (C6) at a time. */
final class ResolvedViews {

  private static final StructType STAY =
      new StructType()
          .add("person_key", DataTypes.LongType)
          .add("branch_id", DataTypes.StringType)
          .add("group_no", DataTypes.IntegerType)
          .add("valid_from", DataTypes.IntegerType)
          .add("valid_to", DataTypes.IntegerType);
  private static final StructType VERSION =
      new StructType()
          .add("branch_id", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("district_code", DataTypes.StringType)
          .add("valid_from", DataTypes.IntegerType)
          .add("valid_to", DataTypes.IntegerType);

  private final Queries queries;

  ResolvedViews(Queries queries) {
    this.queries = queries;
  }

  /** Makes c04_member_interval and c06_branch_version from the records' views. */
  void create() {
    memberIntervals().createOrReplaceTempView("c04_member_interval");
    branchVersions().createOrReplaceTempView("c06_branch_version");
  }

  private Dataset<Row> memberIntervals() {
    MemberIntervals rule = new MemberIntervals(dissolutions());
    return queries
        .run("rule/c04_membership")
        .groupByKey((MapFunction<Row, Long>) row -> row.getAs("person_key"), Encoders.LONG())
        .flatMapGroups(
            (FlatMapGroupsFunction<Long, Row, Row>) (person, rows) -> stays(rule, person, rows),
            Encoders.row(STAY));
  }

  private Dataset<Row> branchVersions() {
    return queries
        .run("rule/c06_branch_version")
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("branch_id"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) ResolvedViews::versions,
            Encoders.row(VERSION));
  }

  /** Branches are few: the dissolved ones travel with the rule. */
  private Map<String, Dissolution> dissolutions() {
    Map<String, Dissolution> dissolutions = new HashMap<>();
    for (Row row : queries.run("rule/c04_dissolution").collectAsList()) {
      dissolutions.put(
          row.getAs("branch_id"),
          new Dissolution(row.getAs("dissolved_on"), row.getAs("merged_into")));
    }
    return dissolutions;
  }

  private static Iterator<Row> stays(MemberIntervals rule, long person, Iterator<Row> rows) {
    List<Stay> memberships = new ArrayList<>();
    int[] diedOn = {Days.OPEN};
    rows.forEachRemaining(
        row -> {
          diedOn[0] = row.getAs("died_on");
          memberships.add(
              new Stay(
                  row.getAs("branch_id"),
                  row.getAs("group_no"),
                  row.getAs("valid_from"),
                  row.getAs("valid_to"),
                  row.getAs("updated_at"),
                  row.getAs("membership_id")));
        });
    return rule.resolve(memberships, diedOn[0]).stream()
        .map(s -> RowFactory.create(person, s.branch(), s.group(), s.from(), s.to()))
        .iterator();
  }

  private static Iterator<Row> versions(String branch, Iterator<Row> rows) {
    List<Version> versions = new ArrayList<>();
    rows.forEachRemaining(
        row ->
            versions.add(
                new Version(
                    row.getAs("branch_version_id"),
                    row.getAs("name"),
                    row.getAs("district_code"),
                    row.getAs("valid_from"),
                    row.getAs("valid_to"))));
    return BranchDistricts.resolve(versions).stream()
        .map(v -> RowFactory.create(branch, v.name(), v.district(), v.from(), v.to()))
        .iterator();
  }
}
