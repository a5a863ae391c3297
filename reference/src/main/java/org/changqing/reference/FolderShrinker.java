package org.changqing.reference;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a folder of records smaller in place while something about it stays true, such as "the
 * warehouse still differs from the reference". Removes ever smaller runs of lines, table by table.
 *
 * <p>Works on lines of UTF-8 text: files in another encoding are kept whole.
 */
public final class FolderShrinker {

  /** What must stay true of the folder. */
  @FunctionalInterface
  public interface Condition {
    /** Whether it holds; an exception counts as no. */
    boolean holds(Path folder) throws Exception;
  }

  private final Path folder;
  private final Condition condition;

  private FolderShrinker(Path folder, Condition condition) {
    this.folder = folder;
    this.condition = condition;
  }

  /** Shrinks the folder until one pass over all tables can remove no single line more. */
  public static void shrink(Path folder, Condition condition) throws IOException {
    FolderShrinker shrinker = new FolderShrinker(folder, condition);
    boolean isSmaller = true;
    while (isSmaller) {
      isSmaller = false;
      for (Table table : ContractTables.ALL) {
        Path file = folder.resolve(table.name() + ".csv");
        if (Files.exists(file)) {
          isSmaller |= shrinker.shrinkFile(file);
        }
      }
    }
  }

  private boolean shrinkFile(Path file) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      return false;
    }
    boolean isSmaller = false;
    for (int run = lines.size() - 1; run >= 1; run /= 2) {
      int first = 1;
      while (first < lines.size()) {
        List<String> fewer = new ArrayList<>(lines.subList(0, first));
        fewer.addAll(lines.subList(Math.min(first + run, lines.size()), lines.size()));
        if (stillHolds(file, lines, fewer)) {
          lines = fewer;
          isSmaller = true;
        } else {
          first += run;
        }
      }
    }
    return isSmaller;
  }

  private boolean stillHolds(Path file, List<String> before, List<String> fewer)
      throws IOException {
    Files.write(file, fewer);
    boolean holds;
    try {
      holds = condition.holds(folder);
    } catch (Exception e) {
      holds = false;
    }
    if (!holds) {
      Files.write(file, before);
    }
    return holds;
  }
}
