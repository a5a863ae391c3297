package org.changqing.sql.suppression;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides which cells are hidden. First those that are small: a count, or the base of a ratio,
 * above 0 and below the size. Then, for each of these figures, the cheapest others among which a
 * record could lie elsewhere without any visible cell telling; and the same for those figures that
 * are small together.
 */
public final class Suppression {
  private final Table table;
  private final Search search;
  private final int size;

  private Suppression(Collection<SensitiveCell> family, int size) {
    this.table = new Table(family);
    this.search = new Search(table, size);
    this.size = size;
  }

  /**
   * The cells to hide. The same cells give the same answer, in whatever order they come.
   *
   * @param cells all measured cells of sensitive metrics of one year: years add up to nothing, and
   *     neither do families of metrics, which may come one by one
   * @param size the least count that may be shown
   */
  public static List<SensitiveCell> hidden(Collection<SensitiveCell> cells, int size) {
    Map<String, List<SensitiveCell>> families =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> cell.metric().family(), TreeMap::new, Collectors.toList()));
    return families.values().stream()
        .flatMap(family -> new Suppression(family, size).run().stream())
        .flatMap(subject -> subject.cells.stream())
        .toList();
  }

  static boolean isSmall(long amount, int size) {
    return amount > 0 && amount < size;
  }

  private List<Subject> run() {
    List<Subject> small = table.subjects().stream().filter(this::isSmall).toList();
    small.forEach(subject -> subject.isHidden = true);
    small.stream()
        .sorted(Comparator.<Subject>comparingDouble(subject -> subject.cost).reversed())
        .forEach(this::cover);
    table.sums().forEach(this::coverTogether);
    return table.subjects().stream().filter(subject -> subject.isHidden).toList();
  }

  private boolean isSmall(Subject subject) {
    for (long amount : subject.amounts) {
      if (isSmall(amount, size)) {
        return true;
      }
    }
    return false;
  }

  private void cover(Subject subject) {
    for (int count = 0; count < table.counts().size(); count++) {
      if (isSmall(subject.amounts[count], size) && !table.counts().get(count).isPublic()) {
        cover(List.of(subject), count, move -> move.change(subject) != 0);
      }
    }
  }

  /** Hidden parts of one total that are small together must not be told by their sum, either. */
  private void coverTogether(Sum sum) {
    for (int count = 0; count < table.counts().size(); count++) {
      boolean isNews = !table.counts().get(count).isPublic() && sum.total().amounts[count] >= size;
      while (isNews && isSmall(together(sum.hidden(), count), size)) {
        List<Subject> hidden = sum.hidden();
        isNews = cover(hidden, count, move -> hidden.stream().mapToInt(move::change).sum() != 0);
      }
    }
  }

  private static long together(List<Subject> subjects, int count) {
    return subjects.stream().mapToLong(subject -> subject.amounts[count]).sum();
  }

  /** Says whether more had to be hidden. */
  private boolean cover(List<Subject> secrets, int count, Predicate<Move> isUseful) {
    List<Subject> more = search.cheapest(secrets, count, isUseful);
    more.forEach(subject -> subject.isHidden = true);
    return !more.isEmpty();
  }
}
