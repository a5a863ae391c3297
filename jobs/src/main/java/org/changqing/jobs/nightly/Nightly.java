package org.changqing.jobs.nightly;

import java.util.Map;
import org.changqing.etl.BadSourceException;
import org.changqing.etl.PersonKeySecret;
import org.changqing.etl.Progress;
import org.changqing.jobs.CommandFailure;
import org.changqing.jobs.CommandFailure.Exit;
import org.changqing.jobs.Settings;
import org.changqing.jobs.catalogue.CataloguePages;
import org.changqing.jobs.servers.Servers;
import org.changqing.jobs.warehouse.Query;
import org.changqing.jobs.warehouse.WarehouseConnection;
import org.changqing.sql.Catalogue;
import org.changqing.sql.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Runs the nightly job on a home's servers. May run again at any time: a run that was killed goes
 * on where it stopped, a finished one with the same input publishes nothing new.
 */
@SuppressWarnings("try") // A lock is held, not used.
public final class Nightly {
  private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

  private final Settings settings;
  private final Servers servers;
  private final LazySpark spark;
  private final Terminal terminal;

  /** Runs on servers and on a Spark that stay open for as long as this is used. */
  public Nightly(Settings settings, Servers servers, LazySpark spark) {
    this.settings = settings;
    this.servers = servers;
    this.spark = spark;
    this.terminal = new Terminal(System.out);
  }

  /**
   * Carries a request out. Ends with a {@link CommandFailure} unless there is a publish for it
   * afterwards.
   */
  public void run(SourceChoice source, Request request) {
    String repository = servers.postgres("changqing");
    try (RunLock lock = RunLock.take(repository);
        Warehouse warehouse = WarehouseConnection.make(servers);
        StopSignal stop = new StopSignal(spark::close)) {
      Progress progress =
          (step, done, total, message) -> {
            stop.check();
            terminal.progress(done, total, message);
          };
      Journal journal = new Journal(Query.as("operator", servers));
      NightlySteps steps =
          new NightlySteps(
              settings,
              source,
              new PersonKeySecret(servers.accounts().pseudonymKey()),
              spark,
              warehouse,
              WarehouseConnection.endpoint(servers),
              journal,
              progress);
      try (ConfigurableApplicationContext spring = spring(repository, steps, stop)) {
        execute(spring, journal, source, request);
      } finally {
        RunFolders.prune(settings.home().runs(), settings.runsKept());
      }
      warehouse.keepRuns(RunFolders.ids(settings.home().runs()));
      explain(warehouse);
    } catch (JobExecutionException e) {
      throw new IllegalStateException("Spring Batch refused the run", e);
    }
  }

  private void execute(
      ConfigurableApplicationContext spring, Journal journal, SourceChoice source, Request request)
      throws JobExecutionException {
    Executions executions =
        new Executions(
            spring.getBean(Job.class),
            spring.getBean(JobOperator.class),
            spring.getBean(JobRepository.class));
    Run run = executions.runFor(request);
    terminal.say("Run %s of %s".formatted(run.id(), source.name()));
    journal.event(run, "begun", 0, source.name());
    try {
      finish(executions.execute(run));
    } catch (CommandFailure e) {
      note(journal, run, e);
      throw e;
    }
  }

  /** What was published stays published when it could not be explained. */
  private void explain(Warehouse warehouse) {
    if (CataloguePages.areCurrent(settings.home().catalogue())) {
      return;
    }
    try {
      CataloguePages.write(warehouse, settings.home().catalogue(), Catalogue.LANGUAGES);
    } catch (RuntimeException e) {
      LOG.error("The catalogue was not written", e);
      terminal.say("Published, but the catalogue was not written: " + e.getMessage());
    }
  }

  private static void note(Journal journal, Run run, CommandFailure failure) {
    boolean stopped = failure.exit() == Exit.CHECKS_STOPPED;
    try {
      journal.event(run, stopped ? "stopped" : "failed", 0, failure.getMessage());
    } catch (CommandFailure e) {
      // The warehouse may be what failed; the run's own failure is the one to tell.
      failure.addSuppressed(e);
    }
  }

  private void finish(JobExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return;
    }
    if (execution.getStatus() == BatchStatus.STOPPED) {
      throw CommandFailure.failed("Stopped. The same command goes on where it stopped");
    }
    Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElseThrow();
    LOG.error("The run failed", cause);
    if (cause instanceof CommandFailure failure) {
      throw failure;
    }
    if (cause instanceof BadSourceException) {
      throw CommandFailure.failed(cause.getMessage());
    }
    throw CommandFailure.failed(
        "Failed: %s%nDetails: %s"
            .formatted(cause.getMessage(), settings.home().logs().resolve("nightly.log")));
  }

  private ConfigurableApplicationContext spring(
      String repository, NightlySteps steps, StopSignal stop) {
    return new SpringApplicationBuilder(NightlyJob.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .bannerMode(Banner.Mode.OFF)
        .properties(
            Map.of(
                "spring.datasource.url", repository,
                "spring.datasource.hikari.maximum-pool-size", "4",
                "spring.batch.jdbc.initialize-schema", "always",
                "spring.batch.job.enabled", "false"))
        .initializers(
            context -> {
              GenericApplicationContext beans = (GenericApplicationContext) context;
              beans.registerBean(NightlySteps.class, () -> steps);
              beans.registerBean(StopSignal.class, () -> stop);
              beans.registerBean(Terminal.class, () -> terminal);
            })
        .run();
  }
}
