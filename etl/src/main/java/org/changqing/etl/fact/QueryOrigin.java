package org.changqing.etl.fact;

import static scala.jdk.javaapi.CollectionConverters.asJava;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedStar;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;

/**
 * Follows the columns of a query to the relations that it reads, on the tree that Spark's parser
 * makes of it. Needs no session.
 */
final class QueryOrigin {
  private final Function<String, Origin> relations;
  private final Map<String, Origin> named = new HashMap<>();

  /**
   * @param relations the origin of each relation that queries may read
   */
  QueryOrigin(Function<String, Origin> relations) {
    this.relations = relations;
  }

  /** The origin of a query's rows. */
  Origin of(String query) {
    return rows(CatalystSqlParser$.MODULE$.parsePlan(query));
  }

  private Origin rows(LogicalPlan plan) {
    if (plan instanceof UnresolvedWith with) {
      asJava(with.cteRelations()).forEach(cte -> named.put(cte._1(), rows(cte._2().child())));
      return rows(with.child());
    }
    if (plan instanceof Project project) {
      return select(asJava(project.projectList()), from(project.child()));
    }
    if (plan instanceof Aggregate aggregate) {
      Frame frame = from(aggregate.child());
      asJava(aggregate.groupingExpressions()).forEach(key -> frame.rows.addAll(reads(key, frame)));
      return select(asJava(aggregate.aggregateExpressions()), frame);
    }
    if (plan instanceof Union union) {
      return union(asJava(union.children()).stream().map(this::rows).toList());
    }
    if (plan instanceof UnresolvedRelation relation) {
      return relation(relation);
    }
    Frame frame = new Frame();
    asJava(plan.children()).forEach(child -> frame.add("", rows(child)));
    asJava(plan.expressions()).forEach(condition -> frame.rows.addAll(reads(condition, frame)));
    return new Origin(frame.tables.getOrDefault("", Map.of()), frame.rows);
  }

  /** What stands behind {@code from}: its relations by their aliases. */
  private Frame from(LogicalPlan plan) {
    Frame frame = new Frame();
    if (plan instanceof SubqueryAlias alias) {
      frame.add(alias.alias(), rows(alias.child()));
    } else if (plan instanceof UnresolvedRelation relation) {
      frame.add(last(asJava(relation.multipartIdentifier())), relation(relation));
    } else {
      asJava(plan.children()).forEach(child -> frame.addAll(from(child)));
      asJava(plan.expressions()).forEach(condition -> frame.rows.addAll(reads(condition, frame)));
    }
    return frame;
  }

  private Origin relation(UnresolvedRelation relation) {
    String name = last(asJava(relation.multipartIdentifier()));
    return named.containsKey(name) ? named.get(name) : relations.apply(name);
  }

  private Origin select(List<NamedExpression> expressions, Frame frame) {
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    for (NamedExpression named : expressions) {
      Expression expression = (Expression) named;
      if (expression instanceof UnresolvedStar star) {
        frame.tables.forEach(
            (alias, all) -> {
              if (star.target().isEmpty() || alias.equals(last(asJava(star.target().get())))) {
                columns.putAll(all);
              }
            });
      } else {
        columns.put(name(expression), reads(expression, frame));
      }
    }
    return new Origin(columns, frame.rows);
  }

  private static String name(Expression expression) {
    if (expression instanceof UnresolvedAttribute attribute) {
      return last(asJava(attribute.nameParts()));
    }
    return expression instanceof Alias alias ? alias.name() : expression.toString();
  }

  /** Parts of a union agree by position. */
  private static Origin union(List<Origin> parts) {
    List<String> names = List.copyOf(parts.get(0).columns().keySet());
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    Set<String> rows = new TreeSet<>();
    for (Origin part : parts) {
      List<Set<String>> values = new ArrayList<>(part.columns().values());
      for (int i = 0; i < names.size(); i++) {
        columns.computeIfAbsent(names.get(i), name -> new TreeSet<>()).addAll(values.get(i));
      }
      rows.addAll(part.rows());
    }
    return new Origin(columns, rows);
  }

  private Set<String> reads(Expression expression, Frame frame) {
    if (expression instanceof UnresolvedAttribute attribute) {
      return frame.column(asJava(attribute.nameParts()));
    }
    Set<String> reads = new TreeSet<>();
    if (expression instanceof SubqueryExpression subquery) {
      reads.addAll(rows(subquery.plan()).all());
    }
    asJava(expression.children()).forEach(child -> reads.addAll(reads(child, frame)));
    return reads;
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  /** Columns in scope, by the alias of their relation, and what has decided the rows so far. */
  private static final class Frame {
    private final Map<String, Map<String, Set<String>>> tables = new LinkedHashMap<>();
    private final Set<String> rows = new TreeSet<>();

    private void add(String alias, Origin origin) {
      tables.put(alias, origin.columns());
      rows.addAll(origin.rows());
    }

    private void addAll(Frame other) {
      tables.putAll(other.tables);
      rows.addAll(other.rows);
    }

    private Set<String> column(List<String> parts) {
      Set<String> found = new TreeSet<>();
      tables.forEach(
          (alias, columns) -> {
            if (parts.size() == 1 || alias.equals(parts.get(0))) {
              found.addAll(columns.getOrDefault(last(parts), new TreeSet<>()));
            }
          });
      return found;
    }
  }
}
