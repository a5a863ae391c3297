package org.changqing.sql.suppression;

import java.util.ArrayList;
import java.util.List;

/**
 * Some records more and some less than there are. Where everything that this changes is hidden, no
 * visible cell tells whether it is so: an onlooker can't tell the figures before and after apart.
 */
final class Move {
  private final List<Count> counts;
  private final int size;
  private final List<Subject> touched = new ArrayList<>();
  private int stamp;

  Move(List<Count> counts, int size) {
    this.counts = counts;
    this.size = size;
  }

  Move clear() {
    touched.clear();
    stamp++;
    return this;
  }

  Move add(Spot spot, int records) {
    for (Subject subject : spot.subjects()) {
      if (subject.stamp != stamp) {
        subject.stamp = stamp;
        subject.change = 0;
        touched.add(subject);
      }
      subject.change += records;
    }
    return this;
  }

  int change(Subject subject) {
    return subject.stamp == stamp ? subject.change : 0;
  }

  /** What it would cost to hide all that it changes. */
  double cost() {
    double cost = 0;
    for (Subject subject : touched) {
      cost += subject.change == 0 || subject.isHidden ? 0 : subject.cost;
    }
    return cost;
  }

  List<Subject> toHide() {
    return touched.stream().filter(subject -> subject.change != 0 && subject.isVisible()).toList();
  }

  /**
   * Whether there may be such records, or as many less, for all that an onlooker knows: that some
   * counts are parts of others, that those which are hidden for being small are small, and,
   * perhaps, that hidden ones are above 0.
   */
  boolean isPossible(int count, boolean isPresenceKnown) {
    for (int kind = 1; kind < 1 << counts.size(); kind++) {
      if ((kind >> count & 1) == 1
          && isOfHidden(kind)
          && (isPossible(kind, 1, isPresenceKnown) || isPossible(kind, -1, isPresenceKnown))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfHidden(int kind) {
    for (int count = 0; count < counts.size(); count++) {
      if ((kind >> count & 1) == 1 && counts.get(count).isPublic()) {
        return false;
      }
    }
    return true;
  }

  private boolean isPossible(int kind, int sign, boolean isPresenceKnown) {
    for (Subject subject : touched) {
      if (subject.change != 0 && !isPossible(subject, kind, sign, isPresenceKnown)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPossible(Subject subject, int kind, int sign, boolean isPresenceKnown) {
    long change = (long) sign * subject.change;
    if (isPresenceKnown && subject.isVisible() && subject.most() == 0) {
      return false;
    }
    for (int count = 0; count < counts.size(); count++) {
      boolean isMoved = (kind >> count & 1) == 1;
      if (isMoved && !isPossible(subject, count, change, isPresenceKnown)) {
        return false;
      }
      int whole = counts.get(count).partOf();
      if (whole >= 0 && subject.has(count) && subject.has(whole)) {
        long part = subject.amounts[count] + (isMoved ? change : 0);
        long all = subject.amounts[whole] + ((kind >> whole & 1) == 1 ? change : 0);
        if (part > all && subject.amounts[count] <= subject.amounts[whole]) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isPossible(Subject subject, int count, long change, boolean isPresenceKnown) {
    long amount = subject.amounts[count];
    if (!subject.has(count)) {
      return false;
    }
    boolean isKeptAboveZero = isPresenceKnown && amount > 0 && !subject.isRest();
    boolean isKnownSmall = Suppression.isSmall(amount, size) && !subject.isRest();
    return amount + change >= (isKeptAboveZero ? 1 : 0)
        && (!isKnownSmall || amount + change < size);
  }
}
