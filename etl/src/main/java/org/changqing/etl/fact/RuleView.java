package org.changqing.etl.fact;

/**
 * A common rule of the metric contract that is a query: {@code rule/<view>.sql} beside this class.
 * Other queries use the rule by its view and do not state it again.
 */
abstract class RuleView {

  private final String view;

  RuleView(String view) {
    this.view = view;
  }

  /** Makes the view from the records' views and the facts of earlier stages. */
  final void create(Queries queries) {
    queries.run("rule/" + view).createOrReplaceTempView(view);
  }
}
