package org.changqing.jobs.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.changqing.jobs.CommandFailure;
import org.changqing.sql.Publish;

/** Checks the numbers of publishes that a user gives. */
final class PublishArgument {
  private final List<Publish> kept;

  PublishArgument(List<Publish> kept) {
    this.kept = kept;
  }

  /** The publish that readers see. */
  long current() {
    return kept.stream()
        .filter(Publish::isCurrent)
        .findFirst()
        .map(Publish::number)
        .orElseThrow(
            () -> CommandFailure.failed("There is no publish yet; 'changqing nightly' makes one"));
  }

  /** An earlier publish than another, to compare it with. */
  long requireBefore(long number, long later) {
    if (number >= later) {
      throw CommandFailure.wrongUse(
          "Publish %d is not earlier than publish %d".formatted(number, later));
    }
    return require(number);
  }

  /** A publish that is kept. */
  long require(long number) {
    if (kept.stream().noneMatch(publish -> publish.number() == number)) {
      throw CommandFailure.wrongUse(
          "Publish %d is not kept; kept are %s"
              .formatted(
                  number,
                  kept.stream()
                      .map(Publish::number)
                      .sorted()
                      .map(String::valueOf)
                      .collect(Collectors.joining(", "))));
    }
    return number;
  }
}
