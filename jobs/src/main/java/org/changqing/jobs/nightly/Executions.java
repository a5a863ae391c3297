package org.changqing.jobs.nightly;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Starts the job, or goes on with the last run when that was killed or stopped in the middle of the
 * same work. Needs the run lock.
 */
final class Executions {
  private static final Logger LOG = LoggerFactory.getLogger(Executions.class);

  private static final String RECOVERED = "batch.recovered";

  private final Job job;
  private final JobOperator operator;
  private final JobRepository repository;

  Executions(Job job, JobOperator operator, JobRepository repository) {
    this.job = job;
    this.operator = operator;
    this.repository = repository;
  }

  /** The run that a request leads to: the unfinished one for the same request, or a new one. */
  Run runFor(Request request) {
    return unfinished()
        .map(JobExecution::getJobParameters)
        .map(Run::of)
        .filter(run -> run.request().equals(request))
        .orElseGet(() -> Run.begin(request));
  }

  /** Carries a run to its end, or to where it fails. */
  JobExecution execute(Run run) throws JobExecutionException {
    return operator.start(job, run.parameters());
  }

  /** The last execution, if it neither came to its end nor failed by itself. */
  private Optional<JobExecution> unfinished() {
    JobInstance last = repository.getLastJobInstance(job.getName());
    if (last == null) {
      return Optional.empty();
    }
    JobExecution execution = repository.getLastJobExecution(last);
    if (execution == null) {
      return Optional.empty();
    }
    if (execution.isRunning() || execution.getStatus() == BatchStatus.STOPPING) {
      return Optional.of(recover(execution));
    }
    return execution.getStatus() == BatchStatus.STOPPED ? Optional.of(execution) : Optional.empty();
  }

  /**
   * Spring Batch recovers an execution once and its successors inherit the mark: it goes, so that a
   * second kill is recovered too.
   */
  private JobExecution recover(JobExecution orphan) {
    LOG.warn("Recovering {}, whose process is gone", orphan);
    JobExecution recovered = operator.recover(orphan);
    recovered.getExecutionContext().remove(RECOVERED);
    repository.updateExecutionContext(recovered);
    return recovered;
  }
}
