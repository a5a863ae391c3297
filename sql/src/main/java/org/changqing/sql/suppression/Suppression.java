package org.changqing.sql.suppression;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which cells are hidden. First those that are small: a count, or the base of a ratio,
 * above 0 and below the size. Then, one by one, the cheapest others, until no small figure can be
 * worked out from what is left and no subtraction gives a small one.
 */
public final class Suppression {
  private final Figures figures;
  private final Attack attack;
  private final int size;

  private Suppression(Figures figures, int size) {
    this.figures = figures;
    this.attack = new Attack(figures);
    this.size = size;
  }

  /**
   * The cells to hide. The same cells give the same answer, in whatever order they come.
   *
   * @param cells all measured cells of sensitive metrics of one year: years add up to nothing
   * @param size the least count that may be shown
   */
  public static List<SensitiveCell> hidden(Collection<SensitiveCell> cells, int size) {
    Suppression suppression = new Suppression(new Figures(cells, size), size);
    suppression.hideSmall();
    suppression.hideMore();
    return suppression.figures.subjects().stream()
        .filter(subject -> subject.isHidden)
        .flatMap(subject -> subject.cells.stream())
        .toList();
  }

  private void hideSmall() {
    figures.all().stream().filter(Figure::isSmall).forEach(Suppression::hide);
  }

  private void hideMore() {
    boolean isNews = true;
    while (isNews) {
      hideRemainders();
      isNews = false;
      for (Supposition supposition : Supposition.values()) {
        isNews |= cover(attack.run(supposition));
      }
    }
  }

  /** Hides something for each sum that gives figures away; says whether there was something. */
  private static boolean cover(List<Figure> leaked) {
    Set<Sum> covered = new HashSet<>();
    for (Figure figure : leaked) {
      if (!covered.contains(figure.leakedBy())) {
        Optional<Figure> cover = figure.cover();
        cover.ifPresent(Suppression::hide);
        cover.ifPresent(hidden -> covered.add(figure.leakedBy()));
      }
    }
    return !covered.isEmpty() || coverFromAfar(leaked);
  }

  /**
   * Where all around the figures that leaked is hidden: goes from sum to sum until something is
   * visible, and hides what costs least in each sum there. All that is asked once, however many
   * figures leaked.
   */
  private static boolean coverFromAfar(List<Figure> leaked) {
    Set<Figure> met = new HashSet<>(leaked);
    Set<Sum> seen = new HashSet<>();
    List<Sum> ring = sums(leaked.stream(), seen);
    while (!ring.isEmpty()) {
      List<Figure> found = ring.stream().flatMap(sum -> sum.cover().stream()).toList();
      found.forEach(Suppression::hide);
      if (!found.isEmpty()) {
        return true;
      }
      ring = sums(ring.stream().flatMap(Sum::members).filter(met::add), seen);
    }
    return false;
  }

  /** The sums of figures that were not seen yet. */
  private static List<Sum> sums(Stream<Figure> figures, Set<Sum> seen) {
    return figures.flatMap(figure -> figure.sums.stream()).filter(seen::add).toList();
  }

  /** Hides more until no visible total differs from its visible parts by a small count. */
  private void hideRemainders() {
    boolean isNews = true;
    while (isNews) {
      isNews = false;
      for (Sum sum : figures.sums()) {
        if (sum.showsSmallRemainder(size)) {
          sum.cheapest().ifPresent(Suppression::hide);
          isNews = true;
        }
      }
    }
  }

  private static void hide(Figure figure) {
    figure.subject.isHidden = true;
  }
}
