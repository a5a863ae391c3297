package org.changqing.sql.suppression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A total, its parts, and a rest that no cell shows. Where there is a rest, nobody knows how much
 * it is; where there is none, everybody knows. A branch that moved is a part of both its districts,
 * which makes the rest negative: that counts as known, too.
 */
final class Sum {
  private final Figure total;
  private final List<Figure> parts;
  private final long restLow;
  private final long restHigh;

  Sum(Figure total, List<Figure> parts) {
    this.total = total;
    this.parts = parts;
    long rest = total.amount - parts.stream().mapToLong(part -> part.amount).sum();
    this.restLow = Math.min(rest, 0);
    this.restHigh = rest > 0 ? Figure.UNBOUNDED : rest;
    members().forEach(member -> member.sums.add(this));
  }

  Stream<Figure> members() {
    return Stream.concat(parts.stream(), Stream.of(total));
  }

  /** Draws for each member what follows from the bounds of the others; says whether it was news. */
  boolean propagate() {
    long lows = restLow;
    long highs = restHigh;
    for (Figure part : parts) {
      lows += part.low;
      highs += part.high;
    }
    boolean isNews = total.narrow(lows, highs, this);
    for (Figure part : parts) {
      long othersLow = lows - part.low;
      long othersHigh = highs - part.high;
      isNews |= part.narrow(total.low - othersHigh, total.high - othersLow, this);
      lows = othersLow + part.low;
      highs = othersHigh + part.high;
    }
    return isNews;
  }

  /** Whether the hidden parts together are a small count, to be had by one subtraction. */
  boolean showsSmallRemainder(int size) {
    long hidden = parts.stream().filter(Figure::isHidden).mapToLong(part -> part.amount).sum();
    return !total.isHidden() && hidden > 0 && hidden < size;
  }

  /** The visible part that is the least above 0, else the total; nothing when all are hidden. */
  Optional<Figure> cheapest() {
    return parts.stream()
        .filter(part -> !part.isHidden() && part.amount > 0)
        .min(Figure.CHEAPEST)
        .or(() -> Optional.of(total).filter(figure -> !figure.isHidden()));
  }

  /** What to hide in it: what is cheapest, else any that is visible. */
  Optional<Figure> cover() {
    return cheapest().or(() -> visible().min(Figure.CHEAPEST));
  }

  Stream<Figure> visible() {
    return members().filter(member -> !member.isHidden());
  }
}
