package org.changqing.jobs.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.changqing.etl.contract.Column;
import org.changqing.etl.contract.Contract;
import org.changqing.etl.contract.ContractWords;
import org.changqing.etl.contract.Table;
import org.changqing.etl.fact.FactLineage;
import org.changqing.etl.record.RuleWords;
import org.changqing.sql.Sources;
import org.changqing.sql.Words;

/**
 * Tells the catalogue what only the etl knows: the source's tables, the facts' origins, the rules.
 */
final class CatalogueSources {
  private static final ContractWords WORDS = ContractWords.read();

  private CatalogueSources() {}

  static Sources read() {
    Map<String, Sources.Fact> facts =
        FactLineage.all().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    fact -> new Sources.Fact(fact.getValue().columns(), fact.getValue().rows())));
    List<Sources.Rule> rules =
        RuleWords.all().entrySet().stream()
            .map(
                rule ->
                    new Sources.Rule(
                        rule.getKey(),
                        words(rule.getValue().meaning()),
                        words(rule.getValue().remedy())))
            .toList();
    return new Sources(
        Contract.TABLES.stream().map(CatalogueSources::table).toList(), facts, rules);
  }

  private static Sources.Table table(Table table) {
    return new Sources.Table(
        table.name(),
        words(WORDS.of(table)),
        table.required(),
        table.columns().stream().map(column -> column(table, column)).toList());
  }

  private static Sources.Column column(Table table, Column column) {
    return new Sources.Column(
        column.name(),
        words(WORDS.of(table, column)),
        column.kind().name().toLowerCase(Locale.ROOT),
        column.required() && column.defaultText().isEmpty(),
        column.sensitive());
  }

  private static Words words(org.changqing.etl.contract.Words words) {
    return Words.of(words.zh(), words.en());
  }
}
