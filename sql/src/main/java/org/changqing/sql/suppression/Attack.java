package org.changqing.sql.suppression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An onlooker who knows how figures add up and narrows the bounds of the hidden ones until nothing
 * follows any more.
 */
final class Attack {
  private final Figures figures;

  Attack(Figures figures) {
    this.figures = figures;
  }

  /** The small figures that come out under a supposition. */
  List<Figure> run(Supposition supposition) {
    figures.all().forEach(figure -> figure.suppose(supposition));
    boolean isNews = true;
    while (isNews) {
      isNews = settleSums();
      for (Figures.Share share : figures.shares()) {
        isNews |= share.propagate();
      }
    }
    return figures.all().stream().filter(Figure::isLeaked).toList();
  }

  private boolean settleSums() {
    Deque<Sum> waiting = new ArrayDeque<>(figures.sums());
    Set<Sum> isWaiting = new HashSet<>(waiting);
    boolean isNews = false;
    while (!waiting.isEmpty()) {
      Sum sum = waiting.remove();
      isWaiting.remove(sum);
      if (sum.propagate()) {
        isNews = true;
        sum.members()
            .flatMap(member -> member.sums.stream())
            .filter(isWaiting::add)
            .forEach(waiting::add);
      }
    }
    return isNews;
  }
}
