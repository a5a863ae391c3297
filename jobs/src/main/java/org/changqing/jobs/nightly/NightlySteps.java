package org.changqing.jobs.nightly;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigInteger;
import java.net.URI;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changqing.etl.Conform;
import org.changqing.etl.ConformOptions;
import org.changqing.etl.ConformResult;
import org.changqing.etl.Extract;
import org.changqing.etl.ExtractOptions;
import org.changqing.etl.ExtractResult;
import org.changqing.etl.Load;
import org.changqing.etl.LoadOptions;
import org.changqing.etl.LoadResult;
import org.changqing.etl.PersonKeySecret;
import org.changqing.etl.Progress;
import org.changqing.etl.RunFolder;
import org.changqing.etl.fact.Partition;
import org.changqing.etl.record.CleanedValues;
import org.changqing.etl.record.LedgerLine;
import org.changqing.etl.record.RowsRead;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.CommandFailure.Exit;
import org.changqing.jobs.Settings;
import org.changqing.sql.Candidate;
import org.changqing.sql.CheckResult;
import org.changqing.sql.Endpoint;
import org.changqing.sql.ManifestEntry;
import org.changqing.sql.Publish;
import org.changqing.sql.Warehouse;

/** What each step of the nightly job does with a run. Every step may be repeated. */
final class NightlySteps {
  private static final String NEXT_LINE = "\n         ";

  private final Settings settings;
  private final SourceChoice source;
  private final PersonKeySecret pseudonymKey;
  private final LazySpark spark;
  private final Warehouse warehouse;
  private final Endpoint endpoint;
  private final Journal journal;
  private final Progress progress;

  NightlySteps(
      Settings settings,
      SourceChoice source,
      PersonKeySecret pseudonymKey,
      LazySpark spark,
      Warehouse warehouse,
      Endpoint endpoint,
      Journal journal,
      Progress progress) {
    this.settings = settings;
    this.source = source;
    this.pseudonymKey = pseudonymKey;
    this.spark = spark;
    this.warehouse = warehouse;
    this.endpoint = endpoint;
    this.journal = journal;
    this.progress = progress;
  }

  String extract(Run run) {
    ExtractResult result =
        new Extract(
                spark.session(),
                ExtractOptions.of(source.location(), folder(run)).reportingTo(progress))
            .execute();
    long rows = result.rows().values().stream().mapToLong(RowsRead::read).sum();
    return Stream.concat(
            Stream.of("%,d rows of %d tables".formatted(rows, result.rows().size())),
            result.notices().stream())
        .collect(Collectors.joining(NEXT_LINE));
  }

  String conform(Run run) {
    ConformResult result =
        new Conform(
                spark.session(),
                ConformOptions.of(folder(run), run.request().asOf(), pseudonymKey)
                    .reportingTo(progress))
            .execute();
    long quarantined = sum(result, LedgerLine::quarantined);
    return "%,d rows loaded, %,d superseded, %,d tombstones, %,d quarantined; %,d values cleaned%s"
        .formatted(
            sum(result, LedgerLine::loaded),
            sum(result, LedgerLine::superseded),
            sum(result, LedgerLine::tombstones),
            quarantined,
            result.cleaned().stream().mapToLong(CleanedValues::values).sum(),
            quarantined == 0 ? "" : NEXT_LINE + "'changqing quarantine' lists what was set aside");
  }

  String load(Run run) {
    LoadResult result =
        new Load(
                LoadOptions.of(
                        folder(run), endpoint.url(), endpoint.user(), endpoint.password(), run.id())
                    .reportingTo(progress))
            .execute();
    return "%,d rows of %d new partitions, %d were there"
        .formatted(result.rows(), result.loaded(), result.kept());
  }

  String measure(Run run) {
    Candidate candidate = warehouse.begin(run.id(), manifest(run));
    if (isUnchanged(run, candidate)) {
      return "nothing changed";
    }
    candidate.measure();
    return "publish %d is a candidate".formatted(candidate.number());
  }

  String check(Run run) {
    Candidate candidate = warehouse.candidate(run.id());
    if (isUnchanged(run, candidate)) {
      return "nothing changed";
    }
    List<CheckResult> results = candidate.check();
    List<CheckResult> stops = results.stream().filter(CheckResult::stops).toList();
    if (!stops.isEmpty()) {
      throw new CommandFailure(
          Exit.CHECKS_STOPPED,
          stops.stream()
              .map(
                  stop ->
                      "Check %s: %d offending rows, the first: %s"
                          .formatted(stop.check(), stop.offending(), stop.sample()))
              .collect(
                  Collectors.joining(
                      "\n", "", "\nNothing was published; readers keep the last good publish")));
    }
    return "%d checks passed".formatted(results.size());
  }

  String publish(Run run) {
    Candidate candidate = warehouse.candidate(run.id());
    if (isUnchanged(run, candidate)) {
      journal.event(run, "unchanged", inForce(), "");
      return "nothing changed since the last publish";
    }
    candidate.publish();
    journal.event(run, "published", candidate.number(), "");
    warehouse.prune(settings.publishesKept());
    return "readers see publish %d, as of %s".formatted(candidate.number(), run.request().asOf());
  }

  private long inForce() {
    return warehouse.publishes().stream()
        .filter(Publish::isCurrent)
        .mapToLong(Publish::number)
        .findFirst()
        .orElse(0);
  }

  private static long sum(ConformResult result, ToLongFunction<LedgerLine> column) {
    return result.ledger().stream().mapToLong(column).sum();
  }

  private boolean isUnchanged(Run run, Candidate candidate) {
    return !run.request().full() && candidate.isUnchanged();
  }

  private URI folder(Run run) {
    return run.folder(settings.home()).toUri();
  }

  private List<ManifestEntry> manifest(Run run) {
    return new RunFolder(folder(run))
        .readJson("manifest.json", new TypeReference<List<Partition>>() {}).stream()
            .map(
                partition ->
                    new ManifestEntry(
                        partition.table(),
                        partition.period(),
                        new BigInteger(Long.toUnsignedString(partition.version())),
                        partition.rows()))
            .toList();
  }
}
