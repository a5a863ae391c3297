package org.changqing.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A layer knows only what stands left of it in docs/architecture.md. */
class LayersTest {
  private static final Pattern OURS = Pattern.compile("\\borg\\.changqing\\.(\\w+)");

  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "clickhouse", Set.of(),
          "sql", Set.of(),
          "etl", Set.of(),
          "sample", Set.of(),
          "reference", Set.of(),
          "jobs", Set.of("etl", "sql", "sample", "clickhouse"));

  @Test
  void modulesKnowOnlyWhatTheyMay() {
    MAY_KNOW.forEach(
        (module, known) -> {
          Set<String> allowed = new TreeSet<>(known);
          allowed.add(module);
          assertThat(namedBy(module)).as(module).isNotEmpty().isSubsetOf(allowed);
        });
  }

  @Test
  void onlyTheNightlyJobKnowsSparkAndSpring() throws IOException {
    Path jobs = sources("jobs");
    try (Stream<Path> files = Files.walk(jobs)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(
                      file ->
                          read(file)
                              .matches("(?s).*\\borg\\.(apache\\.spark|springframework)\\..*"))
                  .map(file -> file.getParent().getFileName().toString())
                  .collect(Collectors.toSet()))
          .containsExactly("nightly");
    }
  }

  private static Set<String> namedBy(String module) {
    try (Stream<Path> files = Files.walk(sources(module))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> OURS.matcher(read(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path sources(String module) {
    return Settings.of(Map.of()).repository().resolve(module).resolve("src/main/java");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
