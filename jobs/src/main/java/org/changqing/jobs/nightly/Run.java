package org.changqing.jobs.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.changqing.jobs.Home;
import org.changqing.jobs.Settings;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * One nightly run, as its job parameters describe it. A run that is resumed keeps its id.
 *
 * @param id for instance {@code 2020-06-30_20200701T020003}: as-of day and start in Asia/Shanghai
 */
record Run(String id, Request request) {
  private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  static Run begin(Request request) {
    return new Run(request.asOf() + "_" + LocalDateTime.now(Settings.ZONE).format(START), request);
  }

  static Run of(JobParameters parameters) {
    return new Run(
        parameters.getString("run"),
        new Request(
            parameters.getString("source"),
            LocalDate.parse(parameters.getString("as_of")),
            Boolean.parseBoolean(parameters.getString("full")),
            parameters.getString("fingerprint")));
  }

  JobParameters parameters() {
    return new JobParametersBuilder()
        .addString("run", id)
        .addString("source", request.source(), false)
        .addString("as_of", request.asOf().toString(), false)
        .addString("full", Boolean.toString(request.full()), false)
        .addString("fingerprint", request.fingerprint(), false)
        .toJobParameters();
  }

  /** Everything that the run writes. */
  Path folder(Home home) {
    return home.runs().resolve(id);
  }
}
