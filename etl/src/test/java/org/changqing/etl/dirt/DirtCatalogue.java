package org.changqing.etl.dirt;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of dirt that is known, by subject. */
final class DirtCatalogue {

  static final List<Dirt> KINDS =
      Stream.of(
              TextDirt.KINDS,
              DayDirt.KINDS,
              NumberDirt.KINDS,
              VersionDirt.KINDS,
              RuleDirt.KINDS,
              ColumnDirt.KINDS)
          .flatMap(List::stream)
          .toList();

  private DirtCatalogue() {}
}
