package org.changqing.sql.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One number of a subject, and the bounds between which an onlooker knows it to be. */
final class Figure {
  /** What is hidden first: little, so that much stays visible. */
  static final Comparator<Figure> CHEAPEST =
      Comparator.<Figure>comparingLong(figure -> figure.amount)
          .thenComparing(figure -> figure.subject.name());

  /** Higher than every count, and low enough to be added up. */
  static final long UNBOUNDED = 1L << 40;

  final Subject subject;
  final long amount;
  final List<Sum> sums = new ArrayList<>();
  long low;
  long high;
  private final boolean isPublic;
  private final int size;
  private Sum tightenedBy;

  /** A numerator that is hidden for its small base may as well be 0. */
  private final boolean isOfSmallBase;

  private Figure(Subject subject, long amount, int size, boolean isPublic, boolean isOfSmallBase) {
    this.subject = subject;
    this.amount = amount;
    this.size = size;
    this.isPublic = isPublic;
    this.isOfSmallBase = isOfSmallBase;
  }

  static Figure numerator(Subject subject, SensitiveCell cell, int size) {
    boolean isOfSmallBase = isSmall(cell.denominator(), size);
    return new Figure(subject, cell.numerator(), size, false, isOfSmallBase);
  }

  static Figure denominator(Subject subject, SensitiveCell cell, int size) {
    boolean isPublic = cell.metric().hasPublicBase();
    return new Figure(subject, cell.denominator(), size, isPublic, false);
  }

  private static boolean isSmall(long amount, int size) {
    return amount > 0 && amount < size;
  }

  boolean isSmall() {
    return isSmall(amount, size);
  }

  boolean isHidden() {
    return subject.isHidden && !isPublic;
  }

  /** Sets the bounds to what an onlooker supposes before any arithmetic. */
  void suppose(Supposition supposition) {
    boolean isPresent =
        amount > 0 && !isOfSmallBase && supposition == Supposition.HIDDEN_IS_PRESENT;
    boolean isFew = isSmall() && supposition == Supposition.HIDDEN_IS_SMALL;
    low = isHidden() ? (isPresent ? 1 : 0) : amount;
    high = isHidden() ? (isFew ? size - 1 : UNBOUNDED) : amount;
    tightenedBy = null;
  }

  /** Narrows the bounds; says whether that was news. */
  boolean narrow(long least, long most) {
    if (least <= low && most >= high) {
      return false;
    }
    low = Math.max(low, least);
    high = Math.min(high, most);
    return true;
  }

  /** Narrows the bounds by what a sum says. */
  boolean narrow(long least, long most, Sum sum) {
    boolean isNews = narrow(least, most);
    tightenedBy = isNews ? sum : tightenedBy;
    return isNews;
  }

  /** A small number that is hidden and yet known exactly. */
  boolean isLeaked() {
    return isHidden() && isSmall() && low == high;
  }

  /** The sum that gave it away; null when it is known without one. */
  Sum leakedBy() {
    return tightenedBy;
  }

  /**
   * What to hide so that this one is no longer known: what costs least in the sum that gave it
   * away, else in its sums. Nothing when all of these are hidden.
   */
  Optional<Figure> cover() {
    return Optional.ofNullable(tightenedBy)
        .flatMap(Sum::cheapest)
        .or(() -> sums.stream().flatMap(sum -> sum.cheapest().stream()).min(CHEAPEST))
        .or(() -> sums.stream().flatMap(Sum::visible).min(CHEAPEST));
  }
}
