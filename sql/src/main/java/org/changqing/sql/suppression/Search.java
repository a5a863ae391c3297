package org.changqing.sql.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks for the move that costs least among those by one record: to another branch, to another
 * time, crosswise between two branches and two times, or one that is there or not.
 */
final class Search {
  private static final int SIBLINGS = 12;
  private static final int DISTRICTS = 8;
  private static final int COUSINS = 3;

  private final Spots spots;
  private final Move move;
  private int count;
  private Predicate<Move> isUseful;
  private double cost;
  private double costIfPresent;
  private List<Subject> best;
  private List<Subject> bestIfPresent;

  Search(Table table, int size) {
    this.spots = new Spots(table);
    this.move = new Move(table.counts(), size);
  }

  /** What to hide so that one of the secrets has another possible value; nothing if it has. */
  List<Subject> cheapest(List<Subject> secrets, int secretCount, Predicate<Move> usefulness) {
    count = secretCount;
    isUseful = usefulness;
    cost = Double.POSITIVE_INFINITY;
    costIfPresent = Double.POSITIVE_INFINITY;
    best = List.of();
    bestIfPresent = List.of();
    for (Subject secret : secrets) {
      for (Spot spot : secret.spots) {
        if (spot.own().amounts[count] > 0 && costIfPresent > 0) {
          tryFrom(spot);
        }
      }
    }
    return costIfPresent <= cost + Weight.OF_PRESENCE ? bestIfPresent : best;
  }

  /** Tries first what may cost nothing. */
  private void tryFrom(Spot spot) {
    List<Spot> elsewhere = elsewhere(spot);
    List<Spot> otherTimes = otherTimes(spot);
    tryAll(spot, elsewhere, otherTimes, true);
    if (costIfPresent > 0) {
      tryAll(spot, elsewhere, otherTimes, false);
    }
  }

  private void tryAll(Spot spot, List<Spot> elsewhere, List<Spot> otherTimes, boolean isFree) {
    consider(isFree, List.of(spot), List.of());
    for (Spot other : elsewhere) {
      consider(isFree, List.of(spot), List.of(other));
    }
    for (Spot then : otherTimes) {
      consider(isFree, List.of(spot), List.of(then));
      for (Spot other : elsewhere) {
        Spot otherThen = spots.in(other.place()).get(then.time());
        if (otherThen != null) {
          consider(isFree, List.of(spot, otherThen), List.of(other, then));
        }
      }
    }
  }

  private void consider(boolean isFree, List<Spot> more, List<Spot> less) {
    double least = price(more) + price(less);
    if ((least == 0) != isFree || isTooDear(least)) {
      return;
    }
    move.clear();
    more.forEach(spot -> move.add(spot, 1));
    less.forEach(spot -> move.add(spot, -1));
    double price = move.cost();
    if (isTooDear(price) || !isUseful.test(move)) {
      return;
    }
    if (price < costIfPresent && move.isPossible(count, true)) {
      costIfPresent = price;
      bestIfPresent = move.toHide();
    }
    if (price < cost && move.isPossible(count, false)) {
      cost = price;
      best = move.toHide();
    }
  }

  private boolean isTooDear(double price) {
    return price >= costIfPresent && price >= cost;
  }

  /**
   * What has to be hidden in any case: that a record is in one month of a branch is in no other.
   */
  private static double price(List<Spot> spots) {
    double price = 0;
    for (Spot spot : spots) {
      price += spot.own().isHidden ? 0 : spot.own().cost;
    }
    return price;
  }

  /** Other times that add up with this one. */
  private List<Spot> otherTimes(Spot spot) {
    Subject longest = spot.subjects().get(spot.subjects().size() - 1);
    return spots.in(spot.place()).values().stream()
        .filter(then -> then.time() != spot.time() && then.subjects().contains(longest))
        .toList();
  }

  /** Other branches at the time: of the district, and of others, hidden ones and cheap ones. */
  private List<Spot> elsewhere(Spot spot) {
    List<Spot> found = new ArrayList<>();
    Spots.District own = spots.district(spot);
    few(own.spots(), SIBLINGS, other -> other.own().isHidden).stream()
        .filter(other -> other.place() != spot.place())
        .forEach(found::add);
    for (Spots.District district :
        few(spots.districts(spot.time()), DISTRICTS, Spots.District::isHidden)) {
      if (!district.name().equals(own.name())) {
        found.addAll(few(district.spots(), COUSINS, other -> other.own().isHidden));
      }
    }
    return found;
  }

  /** The first few that are hidden, and the first few that are not. */
  private static <T> List<T> few(List<T> all, int limit, Predicate<T> isHidden) {
    List<T> hidden = new ArrayList<>();
    List<T> visible = new ArrayList<>();
    for (T one : all) {
      List<T> kind = isHidden.test(one) ? hidden : visible;
      if (kind.size() < limit) {
        kind.add(one);
      } else if (hidden.size() + visible.size() == 2 * limit) {
        break;
      }
    }
    hidden.addAll(visible);
    return hidden;
  }
}
